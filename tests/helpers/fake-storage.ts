import type { BrowserStorage } from '#features/storage.ts';
import { nameOf } from '#features/notes/versions.ts';
import { openStorageArea, prefix } from '#features/storage.ts';

/** A `storage` event. */
export type Change = Pick<StorageEvent, 'key' | 'oldValue' | 'newValue'>;

/** Storage in memory, which can be full or reject everything. Its keys are its own, as browsers have it. */
export class FakeStorage implements BrowserStorage {
  readonly #texts = new Map<string, string>();
  /** Characters that fit, keys and texts together. */
  quota = Infinity;
  /** Throws, where set, whenever it is used. */
  failure: Error | undefined;
  /** Hears of changes, as other tabs do. */
  onChange: (change: Change) => void = () => undefined;
  /** As the site opens it. */
  readonly area = openStorageArea(() => this);

  constructor(texts: Iterable<[string, string]> = []) {
    for (const [key, text] of texts) this.setItem(key, text);
  }

  get length() {
    return this.#texts.size;
  }

  getItem(key: string) {
    if (this.failure?.name === 'SecurityError') throw this.failure;
    return this.#texts.get(key) ?? null;
  }

  setItem(key: string, text: string) {
    if (this.failure) throw this.failure;
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

  /** All that is in it, even if it rejects everything. */
  get entries(): [key: string, text: string][] {
    return [...this.#texts];
  }

  /** Everything in it, by name; a note that is there in several versions has all of them. */
  get content(): Record<string, string> {
    const content: Record<string, string> = {};
    for (const [key, text] of this.entries.sort()) {
      const name = nameOf(key).slice(prefix.length);
      content[name] = content[name] === undefined ? text : `${content[name]} and ${text}`;
    }
    return content;
  }

  copy() {
    return new FakeStorage(this.#texts);
  }
}

/**
 * The storage of a tab as Firefox shows it to a page that it kept in its cache: a copy from the time at
 * which the page was opened. What the page changes in it goes into the tab's; what looks like no
 * change does not.
 */
export class OldCopy implements BrowserStorage {
  readonly #copy: FakeStorage;
  readonly #tab: FakeStorage;

  constructor(tab: FakeStorage) {
    this.#tab = tab;
    this.#copy = tab.copy();
    this.#copy.onChange = ({ key, newValue }) => {
      if (key === null) return;
      if (newValue === null) tab.removeItem(key);
      else tab.setItem(key, newValue);
    };
    return new Proxy(this, {
      ownKeys: () => this.#copy.entries.map(([key]) => key),
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      },
    });
  }

  getItem(key: string) {
    return this.#copy.getItem(key);
  }

  setItem(key: string, text: string) {
    // What the tab does not take is not in the copy either.
    this.#copy.quota = this.#tab.quota - this.#tab.size + this.#copy.size;
    this.#copy.failure = this.#tab.failure;
    this.#copy.setItem(key, text);
  }

  removeItem(key: string) {
    this.#copy.removeItem(key);
  }
}
