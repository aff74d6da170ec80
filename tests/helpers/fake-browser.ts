import { type News, type Notes, openNotes } from '#features/notes/notes.ts';
import { type StorageArea, mainKey, prefix, siteKeys } from '#features/storage.ts';

type Change = Pick<StorageEvent, 'key' | 'oldValue' | 'newValue'>;

/** Storage in memory, which can be full or reject everything. Its keys are its own, as browsers have it. */
export class FakeStorage implements StorageArea {
  readonly #texts = new Map<string, string>();
  /** Characters that fit, keys and texts together. */
  quota = Infinity;
  /** Throws, where set, whenever something is stored. */
  refusal: Error | undefined;
  /** Hears of changes, as other tabs do. */
  onChange: (change: Change) => void = () => undefined;

  constructor(texts: Iterable<[string, string]> = []) {
    for (const [key, text] of texts) this.setItem(key, text);
  }

  get length() {
    return this.#texts.size;
  }

  getItem(key: string) {
    return this.#texts.get(key) ?? null;
  }

  setItem(key: string, text: string) {
    if (this.refusal) throw this.refusal;
    const oldValue = this.getItem(key);
    const added = oldValue === null ? key.length + text.length : text.length - oldValue.length;
    if (added > 0 && this.size + added > this.quota) {
      throw new DOMException('It does not fit.', 'QuotaExceededError');
    }
    this.#texts.set(key, text);
    Object.defineProperty(this, key, { value: text, enumerable: true, configurable: true });
    if (oldValue !== text) this.onChange({ key, oldValue, newValue: text });
  }

  removeItem(key: string) {
    const oldValue = this.getItem(key);
    this.#texts.delete(key);
    Reflect.deleteProperty(this, key);
    if (oldValue !== null) this.onChange({ key, oldValue, newValue: null });
  }

  clear() {
    for (const key of this.#texts.keys()) Reflect.deleteProperty(this, key);
    this.#texts.clear();
    this.onChange({ key: null, oldValue: null, newValue: null });
  }

  get size() {
    return [...this.#texts].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  }

  /** Everything in it, by name; a note that is there in several versions has all of them. */
  get content(): Record<string, string> {
    const content: Record<string, string> = {};
    for (const key of siteKeys(this)) {
      const name = mainKey(key).slice(prefix.length);
      const others = content[name] === undefined ? '' : `${content[name]} and `;
      content[name] = others + (this.getItem(key) ?? '');
    }
    return content;
  }

  copy() {
    return new FakeStorage(this.#texts);
  }
}

/** Some tabs on one device. What one stores, the others hear of when `deliver()` is called. */
export class FakeBrowser {
  readonly device = new FakeStorage();
  readonly tabs: FakeTab[] = [];
  #writer: FakeTab | undefined;

  constructor() {
    this.device.onChange = (change) => {
      for (const tab of this.tabs) if (tab !== this.#writer) tab.changes.push(change);
    };
  }

  openTab(storage = new FakeStorage()) {
    const tab = new FakeTab(this, storage);
    this.tabs.push(tab);
    return tab;
  }

  /** Runs something as one tab, which does not hear of its own changes. */
  as<Result>(tab: FakeTab | undefined, run: () => Result): Result {
    const writer = this.#writer;
    this.#writer = tab;
    try {
      return run();
    } finally {
      this.#writer = writer;
    }
  }

  /** Lets every tab hear what the others did, in order. */
  deliver() {
    while (this.tabs.some((tab) => tab.changes.length > 0)) {
      for (const tab of this.tabs) tab.hearAll();
    }
  }
}

/** A tab with a page in it that shows some fields, and does what a page has to. */
export class FakeTab {
  readonly changes: Change[] = [];
  readonly heard: News[] = [];
  /** What is in the fields that the page shows, by name. */
  readonly screen = new Map<string, string>();
  readonly browser: FakeBrowser;
  readonly storage: FakeStorage;
  notes: Notes;

  constructor(browser: FakeBrowser, storage: FakeStorage) {
    this.browser = browser;
    this.storage = storage;
    this.notes = this.#open();
  }

  #open() {
    return this.browser.as(this, () => openNotes(this.storage, this.browser.device));
  }

  /** Runs something on the page's notes. */
  run<Result>(use: (notes: Notes) => Result): Result {
    return this.browser.as(this, () => use(this.notes));
  }

  /** Shows a field, or shows it anew. */
  show(name: string) {
    const text = this.run((notes) => notes.read(name));
    if (text !== undefined) this.screen.set(name, text);
    return this.screen.get(name) ?? '';
  }

  showAll() {
    for (const name of this.screen.keys()) this.show(name);
  }

  type(name: string, text: string) {
    this.screen.set(name, text);
    return this.run((notes) => notes.write(name, text));
  }

  keep() {
    const outcome = this.run((notes) => notes.keep());
    this.showAll();
    return outcome;
  }

  forget() {
    const outcome = this.run((notes) => notes.forget());
    this.showAll();
    return outcome;
  }

  /** Writes once more what is shown, as a page that is left does. */
  leave() {
    for (const [name, text] of this.screen) this.run((notes) => notes.write(name, text));
  }

  /** Opens the page again in the same tab. */
  reload() {
    this.leave();
    this.changes.length = 0;
    this.notes = this.#open();
    this.showAll();
  }

  hearAll() {
    for (const change of this.changes.splice(0)) {
      const news = this.run((notes) => notes.hear(change));
      if (!news) continue;
      this.heard.push(news);
      if (news === 'cleared') this.leave();
      else if (news === 'erased') this.screen.clear();
      else if (news !== 'changed') this.showAll();
    }
  }
}
