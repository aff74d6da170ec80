/** Begins every key that the site stores. What follows is a setting's name, or a note's key. */
export const prefix = 'seventeen-steps:';

/** The part of the browser's `Storage` that is used; its keys are its own properties. */
export type BrowserStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One of the browser's two stores, as this site uses it: the names of its keys have no prefix. */
export interface StorageArea {
  /** All keys of the site, sorted; none where nothing can be read. */
  keys: () => string[];
  /** Reads a key; null where there is none, or where nothing can be read. */
  get: (key: string) => string | null;
  /**
   * Stores a text, and reads it back.
   *
   * @throws Error when it is not there afterwards.
   */
  set: (key: string, text: string) => void;
  remove: (key: string) => void;
}

/**
 * Opens an area of storage; one that cannot be used is empty and takes nothing.
 *
 * @param access Such as `() => localStorage`: naming it throws where a policy forbids it, and some
 *   web views have none.
 */
export function openStorageArea(access: () => BrowserStorage | null): StorageArea {
  function attempt<Result>(use: (storage: BrowserStorage) => Result): Result | null {
    try {
      const storage = access();
      return storage && use(storage);
    } catch {
      return null;
    }
  }

  const get = (key: string) => attempt((storage) => storage.getItem(prefix + key));
  return {
    keys: () =>
      (attempt(Object.keys) ?? [])
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length))
        .sort(),
    get,
    set(key, text) {
      access()?.setItem(prefix + key, text);
      if (get(key) !== text) throw new Error('Not stored.');
    },
    remove(key) {
      attempt((storage) => {
        storage.removeItem(prefix + key);
      });
    },
  };
}

/** Storage of this tab. */
export const tab = openStorageArea(() => sessionStorage);

/** Storage that tabs share, and that outlives them. */
export const device = openStorageArea(() => localStorage);

/**
 * Holds the time of the last erasure, and is all that stays of what was erased. A tab can sleep, be
 * on another site or come back from the browser's cache with what it had: whatever is older than this
 * counts as erased, wherever it turns up.
 */
export const erasedKey = 'erased';

/** When everything was erased last, in milliseconds since 1970; less than 0 if it never was. */
export function erasedAt(area: StorageArea): number {
  return Number(area.get(erasedKey) ?? -1);
}
