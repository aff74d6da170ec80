import { readPlace, storePlace } from './place.ts';

/**
 * Offers to go on where the reader was, if that is remembered and still there; and to forget it. Lives
 * as long as its page.
 */
class PlaceLine extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a');
    const [offer, forgotten] = this.querySelectorAll('p');
    if (!link || !offer || !forgotten) return;
    const { href, textContent } = link;
    const places = JSON.parse(this.dataset.places ?? '') as [slug: string, title: string][];

    const show = () => {
      const path = readPlace() ?? '';
      // It becomes a link, so nothing but a place on the site will do.
      const place = places.find(([slug]) => [`/#${slug}`, `/steps/${slug}/`].includes(path));
      this.hidden = !place;
      offer.hidden = false;
      forgotten.hidden = true;
      link.href = href + path.slice(1);
      link.textContent = `${textContent}: ${place?.[1] ?? ''}`;
    };
    show();
    // The browser may bring the page back as it was, from before its reader went on; and another tab can
    // forget the place. A line that was not there does not come while somebody reads on below it.
    for (const type of ['pageshow', 'visibilitychange', 'storage']) {
      addEventListener(type, (event) => {
        if (!this.hidden || (event as PageTransitionEvent).persisted) show();
      });
    }
    this.querySelector('button')?.addEventListener('click', () => {
      storePlace(null);
      offer.hidden = true;
      forgotten.hidden = false;
      forgotten.focus();
    });
  }
}

customElements.define('place-line', PlaceLine);
