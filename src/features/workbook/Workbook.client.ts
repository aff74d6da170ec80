import { findElement } from '#features/find-element.ts';
import { isFailure, showPlace } from '#features/notes/say-place.ts';
import { eraseNotes } from './erase.ts';
import { openNotesFile, toFileName, toNotesFile } from './file.ts';
import { applyNotes, type Change, mergeNotes, planLoad, replaceNotes } from './load.ts';
import { offerFile } from '#features/notes/offer-file.ts';
import { device, notes, tab } from '#features/notes/page-notes.ts';
import { readAllNotes, toCurrentNames, toWorkbook, type Texts } from './workbook.ts';
import { removeGuide } from '#features/offline/device.ts';
import { readOutlines } from './outlines.ts';
import { showNotes } from './show-notes.ts';
import { showPlan } from './show-plan.ts';

/** Everything that the reader wrote, and what can be done with all of it at once. */
class ReaderWorkbook extends HTMLElement {
  private readonly outlines = readOutlines(this);
  private readonly file = findElement(this, '[data-file]', HTMLInputElement);
  private readonly plan = findElement(this, '[data-plan]', HTMLElement);
  private readonly dialog = findElement(this, 'dialog', HTMLDialogElement);
  private changes: Change[] = [];

  connectedCallback() {
    this.show();
    this.addEventListener('click', ({ target }) => {
      this.orders[(target as HTMLElement).dataset.order ?? '']?.();
    });
    this.file.addEventListener('change', () => void this.load());
    this.dialog.addEventListener('close', () => {
      if (this.dialog.returnValue === 'erase') void this.erase();
    });
    addEventListener('storage', (event) => {
      notes.hear(event);
      this.show();
    });
    for (const event of ['pageshow', 'focus']) {
      addEventListener(event, () => {
        this.show();
      });
    }
  }

  private readonly orders: Record<string, (() => void) | undefined> = {
    print: () => {
      print();
    },
    save: () => {
      const now = new Date();
      const texts = this.read();
      offerFile(toFileName(now), toNotesFile(toWorkbook(texts, this.outlines), texts, now));
    },
    load: () => {
      this.file.value = '';
      this.file.click();
    },
    merge: () => {
      this.apply(mergeNotes(this.changes));
    },
    replace: () => {
      this.apply(replaceNotes(this.changes));
    },
    cancel: () => {
      this.closePlan('Nothing was changed.');
    },
    ask: () => {
      this.dialog.returnValue = '';
      this.dialog.showModal();
    },
    keep: () => {
      this.sayWhere(notes.keep());
    },
    forget: () => {
      this.sayWhere(notes.forget());
    },
  };

  private read(): Texts {
    return readAllNotes(notes, tab, device, this.outlines);
  }

  private show() {
    const texts = this.read();
    const workbook = toWorkbook(texts, this.outlines);
    const isEmpty = workbook.earlier.length === 0 && workbook.steps.every((step) => step.isEmpty);
    showNotes(this, workbook);
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = (part.dataset.when === 'empty') !== isEmpty;
    }
    showPlace(this, notes.isKept() ? 'device' : 'tab');
  }

  private sayWhere(outcome: ReturnType<typeof notes.keep>) {
    this.show();
    if (isFailure(outcome)) this.tell(refusals[outcome as keyof typeof refusals]);
  }

  private tell(news: string) {
    findElement(this, '[data-news]', HTMLElement).textContent = news;
  }

  private async load() {
    const [file] = this.file.files ?? [];
    if (!file) return;
    this.showPlan([]);
    const reading = await openNotesFile(file);
    if ('refusal' in reading) {
      this.tell(`${reading.refusal} Nothing was changed.`);
      return;
    }
    const changes = planLoad(this.read(), toCurrentNames(reading.texts, this.outlines));
    if (changes.every(({ kind }) => kind === 'same')) {
      this.tell('Everything in this file is here already. Nothing was changed.');
      return;
    }
    this.tell('');
    this.showPlan(changes);
    this.plan.focus();
  }

  private showPlan(changes: Change[]) {
    this.changes = changes;
    this.plan.hidden = changes.length === 0;
    showPlan(findElement(this.plan, 'ul', HTMLElement), changes, this.outlines);
  }

  private apply(texts: Texts) {
    const outcome = applyNotes(notes, this.changes, texts);
    this.closePlan(
      isFailure(outcome)
        ? `${refusals[outcome as keyof typeof refusals]} Nothing was changed.`
        : 'The file is loaded.',
    );
  }

  private closePlan(news: string) {
    this.showPlan([]);
    this.show();
    this.tell(news);
    findElement(this, '[data-order="load"]', HTMLElement).focus();
  }

  private async erase() {
    const names = [...this.read().keys()];
    const areNotesErased = eraseNotes(tab, device);
    for (const name of names) notes.read(name);
    this.showPlan([]);
    this.show();
    // Colors that were chosen are forgotten with the rest; browsers tell only other tabs.
    dispatchEvent(new StorageEvent('storage', { key: 'seventeen-steps:theme' }));
    const isGuideRemoved = await removeGuide();
    this.tell(
      areNotesErased && isGuideRemoved
        ? 'Everything is erased. Nothing of yours is left on this device.'
        : 'Not everything could be erased. Clear this site’s data in the settings of your browser.',
    );
  }
}

const refusals = {
  full: 'There is no room for it on this device.',
  forbidden: 'Your browser does not let this page keep anything.',
};

customElements.define('reader-workbook', ReaderWorkbook);
