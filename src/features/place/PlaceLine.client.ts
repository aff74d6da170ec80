import { forgetPlace, readPlace } from './place.ts';
import { openStorageArea } from '#features/storage.ts';

const device = openStorageArea(() => localStorage);

/** Offers to go on where the reader was, if that is remembered and still there; and to forget it. */
class PlaceLine extends HTMLElement {
  private readonly link = this.querySelector('a');
  private readonly home = this.link?.href ?? '';

  connectedCallback() {
    this.show();
    addEventListener('pageshow', this.showAgain);
    const [line, forgotten] = this.querySelectorAll('p');
    this.querySelector('button')?.addEventListener('click', () => {
      forgetPlace(device);
      if (!line || !forgotten) return;
      line.hidden = true;
      forgotten.hidden = false;
      forgotten.focus();
    });
  }

  disconnectedCallback() {
    removeEventListener('pageshow', this.showAgain);
  }

  private show() {
    const path = readPlace(device) ?? '';
    const places = JSON.parse(this.dataset.places ?? '') as [slug: string, title: string][];
    const place = places.find(([slug]) => [`/#${slug}`, `/steps/${slug}/`].includes(path));
    this.hidden = !place;
    if (!place || !this.link) return;
    this.link.href = this.home + path.slice(1);
    this.link.textContent = `Go on where you were: ${place[1]}`;
  }

  /** The browser may bring the page back as it was, from before its reader went on. */
  private readonly showAgain = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.show();
  };
}

customElements.define('place-line', PlaceLine);
