import { removeErased } from '#features/notes/erased.ts';
import { type Notes, openNotes, type Statement } from '#features/notes/notes.ts';
import type { NoteField } from '#features/notes/fields.ts';
import { type BrowserStorage, openStorageArea, type StorageArea } from '#features/storage.ts';
import { type Change, FakeStorage, OldCopy } from './fake-storage.ts';

/**
 * What a browser does with a page that its reader goes back to: it keeps the page as it was, with the
 * tab's storage as it is now (`kept`) or with an old copy of it (`old`), or it opens the page anew.
 */
export type BackCache = 'kept' | 'old' | 'none';

/** Some tabs on one device. What one stores, the others hear of when `deliver()` is called. */
export class FakeBrowser {
  readonly device = new FakeStorage();
  readonly tabs: FakeTab[] = [];
  readonly backCache: BackCache;
  #writer: FakePage | undefined;

  constructor(backCache: BackCache = 'kept') {
    this.backCache = backCache;
    this.device.onChange = (change) => {
      for (const page of this.tabs.flatMap(({ pages }) => pages)) {
        if (page !== this.#writer) page.changes.push(change);
      }
    };
  }

  openTab(content: Content = [], storage = new FakeStorage()) {
    const tab = new FakeTab(this, storage, content);
    this.tabs.push(tab);
    return tab;
  }

  /** Runs something as one page, which does not hear of its own changes. */
  as<Result>(page: FakePage | undefined, run: () => Result): Result {
    const writer = this.#writer;
    this.#writer = page;
    try {
      return run();
    } finally {
      this.#writer = writer;
    }
  }

  /** Lets every tab hear what the others did, in order. */
  deliver() {
    while (this.tabs.some(({ page }) => page.changes.length > 0)) {
      for (const { page } of this.tabs) page.hear();
    }
  }
}

/** What is on a page: fields of those names, none at all, or nothing of this site. */
export type Content = string[] | 'plain' | 'elsewhere';

/** A tab, with the pages that its reader can go back and forward to. */
export class FakeTab {
  readonly browser: FakeBrowser;
  readonly storage: FakeStorage;
  readonly pages: FakePage[];
  #index = 0;

  constructor(browser: FakeBrowser, storage: FakeStorage, content: Content) {
    this.browser = browser;
    this.storage = storage;
    this.pages = [new FakePage(this, content)];
  }

  get page(): FakePage {
    const page = this.pages[this.#index];
    if (!page) throw new Error('There is no page.');
    return page;
  }

  /** Opens a page. */
  open(content: Content) {
    this.pages.splice(this.#index + 1, Infinity, new FakePage(this, content));
    this.#index += 1;
    return this.page;
  }

  reload() {
    this.pages[this.#index] = new FakePage(this, this.page.content);
    return this.page;
  }

  /** Opens all its pages anew, as they have to be for some settings of a browser. */
  reopen() {
    this.pages.forEach(({ content }, index) => (this.pages[index] = new FakePage(this, content)));
  }

  /** Goes that many pages back, or forward, as far as there are some. */
  go(pages: number) {
    const index = Math.max(0, Math.min(this.#index + pages, this.pages.length - 1));
    if (index === this.#index) return this.page;
    this.#index = index;
    if (this.browser.backCache === 'none') return this.reload();
    this.page.look();
    return this.page;
  }
}

/** A page with some fields, which does what KeptNotes has its page do. */
export class FakePage {
  /** What it has still to hear. A page that is not shown hears nothing. */
  readonly changes: Change[] = [];
  readonly content: Content;
  readonly names: string[];
  readonly notes: Notes;
  readonly tab: StorageArea;
  readonly device: StorageArea;
  /** What it says of its notes. */
  statement: Statement | undefined;
  isUnsaved = false;
  /** The field in which somebody is writing. */
  busy: NoteField | undefined;
  readonly #fields = new Map<string, NoteField>();
  readonly #browser: FakeBrowser;
  readonly #storage: BrowserStorage;

  constructor({ browser, storage }: FakeTab, content: Content) {
    this.#browser = browser;
    this.content = content;
    this.names = Array.isArray(content) ? content : [];
    this.#storage = browser.backCache === 'old' ? new OldCopy(storage) : storage;
    this.tab = openStorageArea(() => this.#storage);
    this.device = browser.device.area;
    for (const name of this.names) {
      const type = /^(tick|done)/.test(name) ? 'checkbox' : 'textarea';
      this.#fields.set(name, { name, type, value: '', checked: false, dataset: {} });
    }
    this.notes = openNotes(
      this.tab,
      this.device,
      [...this.#fields.values()],
      (statement, isUnsaved) => {
        this.statement = statement;
        this.isUnsaved = isUnsaved;
      },
    );
    this.look();
  }

  /** What every page of the site does when it is shown, or hears of something. */
  #removeErased() {
    try {
      if (this.content !== 'elsewhere') removeErased(this.#storage, this.#browser.device);
    } catch {
      // As in the site's own script.
    }
  }

  /** Runs something as this page. */
  run<Result>(use: (notes: Notes) => Result): Result {
    return this.#browser.as(this, () => use(this.notes));
  }

  /** Looks at what is stored, as a page does when it is shown. */
  look() {
    this.run((notes) => {
      this.#removeErased();
      if (Array.isArray(this.content)) notes.look();
    });
  }

  field(name: string): NoteField {
    const field = this.#fields.get(name);
    if (!field) throw new Error(`There is no field ${name}.`);
    return field;
  }

  /** What a field shows; for a box, `yes` or nothing. */
  textOf(name: string): string {
    const { type, checked, value } = this.field(name);
    if (type === 'checkbox') return checked ? 'yes' : '';
    return value;
  }

  /** What all fields show. */
  get screen(): Record<string, string> {
    return Object.fromEntries(this.names.map((name) => [name, this.textOf(name)]));
  }

  /** Puts a text into a field, or ticks a box. */
  type(name: string, text: string) {
    const field = this.field(name);
    field.value = text;
    field.checked = text !== '';
    this.run((notes) => {
      notes.save();
    });
    return this.statement;
  }

  keep() {
    this.run((notes) => {
      notes.keep();
    });
    return this.statement;
  }

  forget() {
    this.run((notes) => {
      notes.forget();
    });
    return this.statement;
  }

  /** Hears what other tabs did. */
  hear() {
    for (const change of this.changes.splice(0)) {
      this.run((notes) => {
        this.#removeErased();
        if (Array.isArray(this.content)) notes.onStorage(change, this.busy);
      });
    }
  }
}
