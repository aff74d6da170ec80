import { forgetPlace, rememberPlace, updatePlace } from './place.ts';
import { openStorageArea } from '#features/storage.ts';

const device = openStorageArea(() => localStorage);

/** Remembers where the reader is, while that is ticked. */
class RememberPlace extends HTMLElement {
  connectedCallback() {
    const box = this.querySelector('input');
    const failure = this.querySelector('span');
    const { path } = this.dataset;
    if (!box || !failure || !path) return;

    const arrive = () => {
      // Nobody is yet where a browser has made a page ready ahead.
      if (!document.hidden) box.checked = updatePlace(device, path);
    };
    arrive();
    document.addEventListener('visibilitychange', arrive);

    box.addEventListener('change', () => {
      const isWanted = box.checked;
      if (isWanted) box.checked = rememberPlace(device, path);
      else forgetPlace(device);
      failure.hidden = box.checked === isWanted;
    });
  }
}

customElements.define('remember-place', RememberPlace);
