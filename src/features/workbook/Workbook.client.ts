import { dropCachedPages } from '#features/cached-pages.ts';
import { findElement } from '#features/find-element.ts';
import { openNotes, type Statement } from '#features/notes/notes.ts';
import { offerFile } from '#features/notes/offer-file.ts';
import { showPlace } from '#features/notes/show-place.ts';
import { removeGuide } from '#features/offline/device.ts';
import { device, tab } from '#features/storage.ts';
import { watchStorage } from '#features/watch-storage.ts';
import { eraseNotes } from './erase.ts';
import { openNotesFile, toFileName, toNotesFile } from './file.ts';
import { applyNotes, type Change, mergeNotes, planLoad, replaceNotes } from './load.ts';
import { readOutlines } from './outlines.ts';
import { showNotes } from './show-notes.ts';
import { showPlan } from './show-plan.ts';
import { outcomes, storageProblems } from './words.ts';
import { readAllNotes, toCurrentNames, toWorkbook, type Texts } from './workbook.ts';

/** Everything that the reader wrote, and what can be done with all of it at once. */
class ReaderWorkbook extends HTMLElement {
  private readonly outlines = readOutlines(this);
  private readonly file = findElement(this, '[data-file]', HTMLInputElement);
  private readonly plan = findElement(this, '[data-plan]', HTMLElement);
  private readonly dialog = findElement(this, 'dialog', HTMLElement) as Partial<HTMLDialogElement> &
    HTMLElement;
  private readonly notes = openNotes(tab, device, [], (statement) => {
    this.show(statement);
  });
  /** What a file holds, while its reader has not decided what becomes of it. */
  private loaded: Texts | undefined;

  connectedCallback() {
    watchStorage((event) => {
      if (event.type === 'storage') this.notes.onStorage(event as StorageEvent);
      else this.notes.look();
    });
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('[data-order]');
      this.orders[button?.dataset.order ?? '']?.();
    });
    this.file.addEventListener('change', () => void this.load());
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
      this.apply(mergeNotes);
    },
    replace: () => {
      this.apply(replaceNotes);
    },
    cancel: () => {
      this.closePlan(outcomes.unchanged);
    },
    ask: () => {
      // Browsers of 2021 know no dialogs; there it is a part of the page.
      if (this.dialog.showModal) this.dialog.showModal();
      else this.dialog.setAttribute('open', '');
    },
    spare: () => {
      this.closeDialog();
    },
    erase: () => {
      this.closeDialog();
      void this.erase();
    },
    keep: this.notes.keep,
    forget: this.notes.forget,
  };

  private read(): Texts {
    return readAllNotes(this.notes, tab, device, this.outlines);
  }

  /** How the file that was loaded compares with what is here now. */
  private compare(): Change[] {
    return this.loaded ? planLoad(this.read(), this.loaded) : [];
  }

  private show(statement: Statement) {
    const workbook = toWorkbook(this.read(), this.outlines);
    const isEmpty = workbook.earlier.length === 0 && workbook.steps.every((step) => step.isEmpty);
    showNotes(this, workbook);
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = (part.dataset.when === 'empty') !== isEmpty;
    }
    showPlace(this, statement);
    this.plan.hidden = !this.loaded;
    showPlan(findElement(this.plan, 'ul', HTMLElement), this.compare(), this.outlines);
  }

  private tell(news: string) {
    findElement(this, '[data-news]', HTMLElement).textContent = news;
  }

  private async load() {
    const [file] = this.file.files ?? [];
    if (!file) return;
    const reading = await openNotesFile(file);
    this.loaded = 'texts' in reading ? toCurrentNames(reading.texts, this.outlines) : undefined;
    if (this.compare().every(({ kind }) => kind === 'same')) this.loaded = undefined;
    this.notes.look();
    if ('problem' in reading) this.tell(`${reading.problem} ${outcomes.unchanged}`);
    else if (this.loaded) this.tell('');
    else this.tell(outcomes.same);
    if (this.loaded) this.plan.focus();
  }

  /** Does what the reader chose, with what is here now: more may have been written since. */
  private apply(choose: (plan: Change[]) => Texts) {
    const plan = this.compare();
    const failure = applyNotes(this.notes, plan, choose(plan));
    dropCachedPages();
    this.closePlan(failure ? `${storageProblems[failure]} ${outcomes.unchanged}` : outcomes.loaded);
  }

  private closePlan(news: string) {
    this.loaded = undefined;
    this.notes.look();
    this.tell(news);
    findElement(this, '[data-order="load"]', HTMLElement).focus();
  }

  private closeDialog() {
    if (this.dialog.close) this.dialog.close();
    else this.dialog.removeAttribute('open');
  }

  private async erase() {
    const areNotesErased = eraseNotes(tab, device);
    dropCachedPages();
    this.loaded = undefined;
    this.notes.look();
    // Colors that were chosen are forgotten with the rest; browsers tell only other tabs.
    dispatchEvent(new StorageEvent('storage'));
    const isGuideRemoved = await removeGuide();
    this.tell(areNotesErased && isGuideRemoved ? outcomes.erased : outcomes.unerasable);
  }
}

customElements.define('reader-workbook', ReaderWorkbook);
