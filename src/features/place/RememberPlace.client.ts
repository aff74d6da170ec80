import { watchStorage } from '#features/watch-storage.ts';
import { readPlace, storePlace, updatePlace } from './place.ts';

/** Remembers where the reader is, while that is ticked. Lives as long as its page. */
class RememberPlace extends HTMLElement {
  connectedCallback() {
    const box = this.querySelector('input');
    const failure = this.querySelector('span');
    const { path } = this.dataset;
    if (!box || !failure || !path) return;

    const look = ({ type }: Partial<Event>) => {
      // Nobody is yet where a browser has made a page ready ahead, or where another tab has a say.
      if (!document.hidden && type !== 'storage') updatePlace(path);
      box.checked = readPlace() !== null;
    };
    watchStorage(look);

    box.addEventListener('change', () => {
      const isWanted = box.checked;
      storePlace(isWanted ? path : null);
      look({});
      failure.hidden = box.checked === isWanted;
    });
  }
}

customElements.define('remember-place', RememberPlace);
