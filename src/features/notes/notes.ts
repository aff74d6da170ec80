import { joinTexts } from './join.ts';
import { isMark } from './names.ts';
import {
  type StorageArea,
  erasing,
  kept,
  keptKey,
  leaving,
  mainKey,
  noteKeys,
  prefix,
  put,
} from '#features/storage.ts';

/** Where a text is, or why it may be on the screen only. */
export type Outcome = 'device' | 'tab' | 'full' | 'forbidden';

/** What another tab did. */
export type News = 'changed' | 'moved' | 'erased' | 'cleared';

/** The reader's notes, as one page has them. */
export interface Notes {
  /** Whether notes are kept on the device. */
  isKept: () => boolean;
  /**
   * Reads a note.
   *
   * @param formerNames Names that the note had in earlier versions of the site.
   * @returns Its text, empty if there is none; undefined if what is on the screen must stay, because
   *   it could not be written or because storage cannot be read.
   */
  read: (name: string, formerNames?: string[]) => string | undefined;
  /** Writes a note, on the device if the reader keeps notes there, else in this tab. */
  write: (name: string, text: string) => Outcome;
  /** Keeps notes on the device from here on, or changes nothing. Read the notes again after it. */
  keep: () => Outcome;
  /** Takes notes off the device into this tab and every other open one, or changes nothing. */
  forget: () => Outcome;
  /**
   * Hears what another tab did. Read the notes again after it.
   *
   * @param event A `storage` event.
   */
  hear: (event: Pick<StorageEvent, 'key' | 'oldValue' | 'newValue'>) => News | undefined;
}

function toFailure(error: unknown): Outcome {
  // QuotaExceededError, and in Firefox NS_ERROR_DOM_QUOTA_REACHED.
  return /quota/i.test(String(error)) ? 'full' : 'forbidden';
}

/** A text that is stored. */
interface Version {
  area: StorageArea;
  key: string;
  text: string;
}

/** A note as this page has it. */
interface Shown {
  /** Undefined while the text on the screen is not written. */
  text: string | undefined;
  /** What was stored of it: all that this page may replace. */
  versions: Version[];
}

/** Sorts the texts of a note by when their pages were opened. */
const newSuffix = () => `~${String(Date.now())}${String(Math.random())}`;

/**
 * Opens the notes for a page.
 *
 * Each page writes a note under a key of its own, the note's with `~` and a number, and takes away only
 * what it has shown. So no two tabs write the same key, and where they write one note, both texts
 * stay: whoever reads it next reads the two joined, and then writes them as one. A mark has one key.
 *
 * @param tab Storage of the tab, `sessionStorage`.
 * @param device Storage that tabs share and that outlives them, `localStorage`.
 */
export function openNotes(tab: StorageArea, device: StorageArea): Notes {
  const ownSuffix = newSuffix();
  const shown = new Map<string, Shown>();
  let lastMessage: string | null = null;

  function isKept(): boolean {
    try {
      return device.getItem(keptKey) !== null;
    } catch {
      return false;
    }
  }

  /** Moves all notes, or none if they do not fit. What differs where they come to stays there too. */
  function move(from: StorageArea, to: StorageArea, message: string): Outcome {
    const keys: string[] = [];
    const replaced: [string, string][] = [];
    try {
      keys.push(...noteKeys(from));
      for (const key of keys) {
        const text = from.getItem(key) ?? '';
        const isFree = [null, text].includes(to.getItem(key)) || isMark(key.slice(prefix.length));
        const target = isFree ? key : key + newSuffix();
        replaced.push([target, to.getItem(target) ?? '']);
        put(to, target, text);
      }
      device.setItem(keptKey, message);
    } catch (error) {
      for (const [key, text] of replaced) put(to, key, text);
      return toFailure(error);
    }
    for (const key of keys) from.removeItem(key);
    return to === device ? 'device' : 'tab';
  }

  const keep = () => move(tab, device, kept);

  // This tab may hold what was written before notes were kept, or what the device did not take.
  if (isKept()) keep();

  return {
    isKept,

    read(name, formerNames = []) {
      const before = shown.get(name);
      if (before && before.text === undefined) return undefined;
      const keys = [name, ...formerNames].map((each) => prefix + each);
      try {
        const versions = [tab, device].flatMap((area) =>
          noteKeys(area)
            .filter((key) => keys.includes(mainKey(key)))
            .map((key) => ({ area, key, text: area.getItem(key) ?? '' })),
        );
        const texts = versions.map((version) => version.text);
        const text = isMark(name) ? (texts[0] ?? '') : texts.reduce(joinTexts, '');
        shown.set(name, { text, versions });
        return text;
      } catch {
        return undefined;
      }
    },

    write(name, text) {
      const { text: before, versions } = shown.get(name) ?? { text: undefined, versions: [] };
      const area = isKept() ? device : tab;
      const place = area === device ? 'device' : 'tab';
      // A page that is left may write what it has shown all along; another may have replaced it.
      if (before === text) return place;
      const key = prefix + name + (isMark(name) ? '' : ownSuffix);
      try {
        put(area, key, text);
        for (const version of versions) {
          const isWritten = version.area === area && version.key === key;
          if (!isWritten && version.area.getItem(version.key) === version.text) {
            version.area.removeItem(version.key);
          }
        }
        shown.set(name, { text, versions: [{ area, key, text }] });
        return place;
      } catch (error) {
        shown.set(name, { text: undefined, versions });
        try {
          put(tab, key, text);
          versions.push({ area: tab, key, text });
        } catch {
          // It is on the screen only, and the outcome says so.
        }
        return toFailure(error);
      }
    },

    keep,

    forget() {
      const outcome = move(device, tab, leaving);
      if (outcome === 'tab') device.removeItem(keptKey);
      return outcome;
    },

    hear({ key, oldValue, newValue }) {
      if (key === null) {
        // What this page shows is stored nowhere any more, so all of it is new.
        shown.clear();
        return 'cleared';
      }
      if (key === keptKey) {
        lastMessage = newValue;
        if (newValue === kept) {
          if (isKept()) keep();
          return 'moved';
        }
        if (newValue === erasing) {
          for (const each of noteKeys(tab)) tab.removeItem(each);
          shown.clear();
          return 'erased';
        }
        // That they are not kept any more is heard after an erasure, too.
        return newValue === null ? 'moved' : undefined;
      }
      if (!key.startsWith(prefix)) return undefined;
      try {
        if (lastMessage === leaving && oldValue && tab.getItem(key) === null) {
          tab.setItem(key, oldValue);
        }
      } catch {
        // This tab is full. The text stays on the screen, and the next letter says so.
      }
      return 'changed';
    },
  };
}
