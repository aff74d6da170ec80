import { device, tab } from '#features/storage.ts';
import { watchStorage } from '#features/watch-storage.ts';
import { toText } from './fields.ts';
import { openNotes } from './notes.ts';
import { showPlace } from './show-place.ts';

/**
 * Keeps what is typed and ticked in the fields inside it, each under its own name: in this tab, or
 * on the device where the reader wants that. It says which, and when neither can be done; and it
 * shows what was written elsewhere. Lives as long as its page.
 */
class KeptNotes extends HTMLElement {
  connectedCallback() {
    const fields = [...this.querySelectorAll<HTMLInputElement>('[name]')];
    const notes = openNotes(tab, device, fields, (statement, isUnsaved) => {
      showPlace(this, statement);
      // Some browsers keep no page in their cache that could ask its reader to stay.
      onbeforeunload = isUnsaved ? askToStay : null;
      this.dispatchEvent(new Event('shown'));
    });

    // Without a script, these are lines to write on.
    this.querySelector('fieldset')?.removeAttribute('disabled');
    watchStorage((event) => {
      if (event.type !== 'storage') notes.look();
      else notes.onStorage(event as StorageEvent, document.hasFocus() && document.activeElement);
    });
    this.addEventListener('input', notes.save);
    this.addEventListener('click', ({ target }) => {
      const order = (target as Element).closest<HTMLElement>('[data-order]')?.dataset.order;
      if (order === 'keep' || order === 'forget') notes[order]();
      if (order === 'save') saveFile(fields.map(toText).join('\n\n'));
    });
  }
}

/** What it returns is not shown: it makes the browser ask, in its own words. */
function askToStay(): string | undefined {
  // Whoever leaves in haste has hidden the page already, and is not to be held up.
  return document.documentElement.hasAttribute('data-left') ? undefined : 'unsaved';
}

/** For when nothing can be kept: plain words, which the workbook cannot load. */
function saveFile(words: string) {
  const link = document.createElement('a');
  // Old editors on Windows show other line ends as none.
  const data = encodeURIComponent(words).replaceAll('%0A', '%0D%0A');
  link.href = `data:text/plain;charset=utf-8,${data}`;
  link.download = 'notes.txt';
  link.click();
}

customElements.define('kept-notes', KeptNotes);
