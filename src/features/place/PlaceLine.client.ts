import { device } from '#features/storage.ts';
import { forgetPlace, readPlace } from './place.ts';

const looks = ['pageshow', 'visibilitychange', 'storage'];

/** Offers to go on where the reader was, if that is remembered and still there; and to forget it. */
class PlaceLine extends HTMLElement {
  private readonly link = this.querySelector('a');
  private readonly lines = this.querySelectorAll('p');
  private readonly home = this.link?.href ?? '';

  connectedCallback() {
    this.show();
    for (const type of looks) addEventListener(type, this.showAgain);
    this.querySelector('button')?.addEventListener('click', () => {
      forgetPlace(device);
      this.showLine(1);
      this.lines[1]?.focus();
    });
  }

  disconnectedCallback() {
    for (const type of looks) removeEventListener(type, this.showAgain);
  }

  /** Shows the line that offers to go on, or the one that says that the place is forgotten. */
  private showLine(shown: 0 | 1) {
    this.lines.forEach((line, index) => {
      line.hidden = index !== shown;
    });
  }

  private show() {
    const path = readPlace(device) ?? '';
    const places = JSON.parse(this.dataset.places ?? '') as [slug: string, title: string][];
    const place = places.find(([slug]) => [`/#${slug}`, `/steps/${slug}/`].includes(path));
    this.hidden = !place;
    if (!place || !this.link) return;
    this.showLine(0);
    this.link.href = this.home + path.slice(1);
    this.link.textContent = `Go on where you were: ${place[1]}`;
  }

  /**
   * The browser may bring the page back as it was, from before its reader went on; and another tab can
   * forget the place. A line that was not there does not come while somebody reads on below it.
   */
  private readonly showAgain = (event: Event) => {
    if (!this.hidden || (event as PageTransitionEvent).persisted) this.show();
  };
}

customElements.define('place-line', PlaceLine);
