import { joinTexts } from './join.ts';
import { isMark } from './names.ts';
import {
  type Area,
  erasing,
  kept,
  keptKey,
  leaving,
  mainKey,
  noteKeys,
  prefix,
  put,
} from './storage.ts';

/** Where a text is, or why it may be on the screen only. */
export type Outcome = 'device' | 'tab' | 'full' | 'forbidden';

/** What another tab did. */
export type News = 'changed' | 'kept' | 'unkept' | 'erased' | 'cleared';

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
  unkeep: () => Outcome;
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

/** Milliseconds within which two tabs may not know of each other's writing. */
const moment = 2000;

const newSuffix = () => `~${String(Math.random())}`;

/** A note as this page has it. */
interface Shown {
  /** Undefined while the text on the screen is not written. */
  text: string | undefined;
  /** What was stored of it, and where: all that this page may replace. */
  versions: { area: Area; key: string; text: string }[];
  /** When this page wrote it. */
  time?: number;
}

/**
 * Opens the notes for a page.
 *
 * Each note has a key of its own, and a page replaces only what it has shown. Where another tab has
 * written something else meanwhile, both stay: this page's under the same key with `~` and a number
 * of its own. Whoever reads the note next reads the two joined, and then writes them as one.
 *
 * @param tab Storage of the tab, `sessionStorage`.
 * @param device Storage that tabs share and that outlives them, `localStorage`.
 */
export function openNotes(tab: Area, device: Area): Notes {
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
  function move(from: Area, to: Area, message: string): Outcome {
    const keys: string[] = [];
    const replaced: [string, string][] = [];
    try {
      keys.push(...noteKeys(from));
      for (const key of keys) {
        const text = from.getItem(key) ?? '';
        const there = to.getItem(key) ?? '';
        if (there === text) continue;
        const isFree = !there || isMark(key.slice(prefix.length));
        const target = isFree ? key : key + newSuffix();
        put(to, target, text);
        replaced.push([target, isFree ? there : '']);
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
      const main = prefix + name;
      try {
        const there = area.getItem(main) ?? text;
        const isFree =
          there === text ||
          isMark(name) ||
          versions.some((version) => version.key === main && version.text === there);
        const key = isFree ? main : main + ownSuffix;
        put(area, key, text);
        for (const version of versions) {
          const isWritten = version.area === area && version.key === key;
          if (!isWritten && version.area.getItem(version.key) === version.text) {
            version.area.removeItem(version.key);
          }
        }
        shown.set(name, { text, versions: [{ area, key, text }], time: Date.now() });
        return place;
      } catch (error) {
        shown.set(name, { text: undefined, versions });
        try {
          put(tab, main, text);
          versions.push({ area: tab, key: main, text });
        } catch {
          // It is on the screen only, and the outcome says so.
        }
        return toFailure(error);
      }
    },

    keep,

    unkeep() {
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
        const message = lastMessage;
        lastMessage = newValue;
        if (newValue === kept) {
          if (isKept()) keep();
          return 'kept';
        }
        if (newValue === erasing) {
          for (const each of noteKeys(tab)) tab.removeItem(each);
          shown.clear();
          return 'erased';
        }
        return newValue === null && message !== erasing ? 'unkept' : undefined;
      }
      if (!key.startsWith(prefix)) return undefined;
      try {
        if (lastMessage === leaving && oldValue && tab.getItem(key) === null) {
          tab.setItem(key, oldValue);
        }
        // Browsers tell a tab with delay what others store, so two that write within a moment can
        // each take the key for its own. The one that lost it finds out here.
        const { text, time = 0 } = shown.get(key.slice(prefix.length)) ?? {};
        if (newValue && text && !newValue.includes(text) && Date.now() - time < moment) {
          device.setItem(key + ownSuffix, text);
        }
      } catch {
        // The other tab has its text, and this one has its own on the screen.
      }
      return 'changed';
    },
  };
}
