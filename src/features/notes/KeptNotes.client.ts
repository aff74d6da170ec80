import { offerFile } from './offer-file.ts';
import { notes } from './page-notes.ts';
import { isFailure, type Place, showPlace } from './say-place.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps what is typed and ticked in the fields inside it, each under its own name: in this tab, or
 * on the device where the reader wants that. It says which, and when neither can be done. Lives
 * as long as its page.
 */
class KeptNotes extends HTMLElement {
  connectedCallback() {
    const fields = [...this.querySelectorAll<Field>('[name]')];
    let isUnsaved = false;

    const say = (place: Place = 'tab') => {
      isUnsaved = isFailure(place);
      showPlace(this, place);
    };

    const save = () => {
      const outcomes = fields.map((field) => notes.write(field.name, toText(field)));
      say(outcomes.find(isFailure) ?? outcomes[0]);
    };

    /** Shows what is stored; what could not be stored stays on the screen. */
    const show = (some = fields) => {
      for (const field of some) {
        const text = notes.read(field.name, field.dataset.formerly?.split(' '));
        if (text === undefined) continue;
        if (isBox(field)) field.checked = text !== '';
        // The caret stays where it is, unless there is something new.
        else if (field.value !== text) field.value = text;
      }
      say(notes.isKept() ? 'device' : 'tab');
      this.dispatchEvent(new Event('shown'));
    };

    /** Another tab may have changed what this one shows. */
    const look = () => {
      save();
      if (!isUnsaved) show();
    };

    this.querySelector('fieldset')?.removeAttribute('disabled');
    show();
    this.addEventListener('input', save);
    this.addEventListener('click', ({ target }) => {
      const { order } = (target as HTMLElement).dataset;
      if (order === 'save') offerFile('notes.txt', fields.map(toWords).join('\n\n'));
      if (order !== 'keep' && order !== 'forget') return;
      save();
      const outcome = notes[order]();
      if (isFailure(outcome)) say(outcome);
      else show();
    });
    addEventListener('storage', (event) => {
      const news = notes.hear(event);
      if (news === 'moved') look();
      if (news === 'erased') show();
      // A box can change while one looks at it; a text that somebody is writing had better not.
      if (news === 'changed') show(fields.filter(isBox));
      if (news === 'cleared') {
        save();
        if (!isUnsaved) say('cleared');
      }
    });
    for (const event of ['pageshow', 'focus', 'visibilitychange']) addEventListener(event, look);
    addEventListener('beforeunload', (event) => {
      // Whoever leaves in haste has hidden the page already, and is not to be held up.
      if (isUnsaved && !document.documentElement.hasAttribute('data-left')) event.preventDefault();
    });
  }
}

function isBox(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox';
}

function toText(field: Field): string {
  if (!isBox(field)) return field.value;
  return field.checked ? 'yes' : '';
}

/** For when nothing can be kept: plain words, which the workbook cannot load. */
function toWords(field: Field): string {
  return `${field.labels?.[0]?.innerText ?? ''}\n${toText(field)}`;
}

customElements.define('kept-notes', KeptNotes);
