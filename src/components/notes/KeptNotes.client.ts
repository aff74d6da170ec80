import { offerFile } from '#notes/offer-file.ts';
import { notes } from '#notes/page-notes.ts';
import { isFailure, type Place, sayPlace } from './say-place.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps what is typed and ticked in the fields inside it, each under its own name: in this tab, or
 * on the device where the reader wants that. It says which, and when neither can be done.
 */
class KeptNotes extends HTMLElement {
  private readonly fields = [...this.querySelectorAll<Field>('[name]')];
  private isUnsaved = false;

  connectedCallback() {
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = false;
    this.show();
    this.addEventListener('input', this.save);
    this.addEventListener('click', this.obey);
    addEventListener('storage', this.hear);
    addEventListener('pagehide', this.save);
    for (const event of ['pageshow', 'focus', 'visibilitychange']) {
      addEventListener(event, this.look);
    }
    addEventListener('beforeunload', (event) => {
      // Whoever leaves in haste has hidden the page already, and is not to be held up.
      if (this.isUnsaved && !document.documentElement.hidden) event.preventDefault();
    });
  }

  private readonly save = () => {
    const outcomes = this.fields.map((field) => notes.write(field.name, toText(field)));
    this.say(outcomes.find(isFailure) ?? outcomes[0]);
  };

  /** Shows what is stored; what could not be stored stays on the screen. */
  private show(fields = this.fields) {
    for (const field of fields) {
      const text = notes.read(field.name, field.dataset.formerly?.split(' '));
      if (text === undefined) continue;
      if (field.type === 'checkbox') (field as HTMLInputElement).checked = text !== '';
      // The caret stays where it is, unless there is something new.
      else if (field.value !== text) field.value = text;
    }
    this.say(notes.isKept() ? 'device' : 'tab');
    this.dispatchEvent(new Event('shown'));
  }

  /** Another tab may have changed what this one shows. */
  private readonly look = () => {
    this.save();
    if (!this.isUnsaved) this.show();
  };

  private readonly hear = (event: StorageEvent) => {
    const news = notes.hear(event);
    if (news === 'kept' || news === 'unkept') this.look();
    if (news === 'erased') {
      this.show();
      this.say('tab');
    }
    // A box can change while one looks at it; a text that somebody is writing had better not.
    if (news === 'changed') this.show(this.fields.filter((field) => field.type === 'checkbox'));
    if (news === 'cleared') {
      this.save();
      if (!this.isUnsaved) this.say('cleared');
    }
  };

  private readonly obey = ({ target }: Event) => {
    const { order } = (target as HTMLElement).dataset;
    if (order === 'save') this.offerFile();
    if (order !== 'keep' && order !== 'unkeep') return;
    this.save();
    const outcome = notes[order]();
    if (isFailure(outcome)) this.say(outcome);
    else this.show();
  };

  private say(place: Place = 'tab') {
    this.isUnsaved = isFailure(place);
    sayPlace(this, place);
  }

  /** For when nothing can be kept: plain words, which the workbook cannot load. */
  private offerFile() {
    const texts = this.fields.map(
      (field) => `${field.ariaLabel ?? field.labels?.[0]?.innerText ?? ''}\n${toText(field)}`,
    );
    offerFile('notes.txt', texts.join('\n\n'));
  }
}

function toText(field: Field): string {
  if (field.type !== 'checkbox') return field.value;
  return (field as HTMLInputElement).checked ? 'yes' : '';
}

customElements.define('kept-notes', KeptNotes);
