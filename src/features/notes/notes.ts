import { type StorageArea, erasedAt } from '#features/storage.ts';
import { type NoteField, setText, toText } from './fields.ts';
import { joinTexts } from './join.ts';
import { isMark } from './names.ts';
import { nameOf, noteKeys, timeOf, toKey } from './versions.ts';

/** Why a text is on the screen only. */
export type Failure = 'full' | 'forbidden';

/**
 * What a page says of its notes: where they are, or why they are nowhere. `both` is the tab too, as the
 * device did not take all of them.
 */
export type Statement = 'tab' | 'device' | 'both' | Failure;

/** A `storage` event. */
export type StorageChange = Pick<StorageEvent, 'key' | 'newValue'>;

/** The reader's notes, as one page has them. */
export interface Notes {
  /** Writes what was typed into the fields. */
  save: () => void;
  /** Shows what is stored, and says where it is. It is to be done whenever the page is shown. */
  look: () => void;
  /** Keeps notes on the device from here on, or changes nothing. */
  keep: () => void;
  /** Takes notes off the device into this tab, or changes nothing; other tabs take what they show. */
  forget: () => void;
  /**
   * Shows what another tab stored.
   *
   * @param busy The field in which somebody is writing, if it is on this page.
   */
  onStorage: (change: StorageChange, busy?: unknown) => void;
  /**
   * Reads a note.
   *
   * @param formerNames Names that it had in earlier versions of the site.
   * @returns Its text, empty if there is none.
   */
  read: (name: string, formerNames?: string[]) => string;
  /** Writes some notes, or none if they do not all fit. An empty text takes a note away. */
  write: (texts: Iterable<[name: string, text: string]>) => Failure | undefined;
}

/** Is there while notes are kept on the device. */
export const keptKey = 'kept';

/** A text that is stored, and never changed. */
type Version = [area: StorageArea, key: string, text: string];

/**
 * Opens the notes for a page.
 *
 * Whoever writes a note adds a version, and takes away only those that its page has shown. So where
 * two pages write one note, both texts stay: whoever reads it next reads the two joined, and then
 * writes them as one. Of a mark, the latest version counts, also one that says that it is not there.
 *
 * @param tab Storage of the tab, `sessionStorage`.
 * @param device Storage that tabs share and that outlives them, `localStorage`.
 * @param fields The fields of the page that show notes.
 * @param say Is called when they may have changed. It is told where notes are, and whether there are
 *   words on the screen only.
 */
export function openNotes(
  tab: StorageArea,
  device: StorageArea,
  fields: readonly NoteField[],
  say: (statement: Statement, isUnsaved: boolean) => void,
): Notes {
  /** The versions of each note that this page shows: all that it may replace. */
  const shown = new Map<string, Version[]>();
  /** What each field has in it, as far as that is stored. */
  const saved = new Map<NoteField, string>();
  /** When everything was erased last, as far as this page knows. */
  let erased = erasedAt(device);

  const isErased = () => erasedAt(device) > erased;
  const isKept = () => device.get(keptKey) !== null;
  const isUnsaved = (field: NoteField) => toText(field) !== (saved.get(field) ?? '');
  const flag: Version = [device, keptKey, keptKey];

  const versionsIn = (area: StorageArea): Version[] =>
    noteKeys(area, device).map((key) => [area, key, area.get(key) ?? '']);

  function remove(versions: Version[]) {
    for (const [area, key] of versions) area.remove(key);
  }

  /** Stores all of some versions and then takes others away, or changes nothing. */
  function replace(removed: Version[], added: Version[]): Failure | undefined {
    const stored: Version[] = [];
    try {
      for (const version of added) {
        const [area, key, text] = version;
        area.set(key, text);
        stored.push(version);
      }
    } catch (error) {
      remove(stored);
      // QuotaExceededError, and in Firefox NS_ERROR_DOM_QUOTA_REACHED.
      return /quota/i.test(String(error)) ? 'full' : 'forbidden';
    }
    remove(removed);
    return undefined;
  }

  /**
   * Moves versions to another area. A key that is in an old copy of the tab's storage, as Firefox may
   * show it, would be taken for stored already: so they get new ones, of the same age.
   */
  function move(versions: Version[], area: StorageArea, removed = versions): Failure | undefined {
    const copies = versions.map(([, key, text]): Version => {
      return [area, toKey(nameOf(key), timeOf(key)), text];
    });
    if (area === device) copies.push(flag);
    return replace(removed, copies);
  }

  function read(name: string, formerNames: string[] = []): string {
    const names = [name, ...formerNames];
    const versions = [tab, device]
      .flatMap(versionsIn)
      .filter(([, key]) => names.includes(nameOf(key)))
      .sort(([, one], [, other]) => timeOf(one) - timeOf(other));
    shown.set(name, versions);
    const texts = versions.map(([, , text]) => text);
    return isMark(name) ? (texts.pop() ?? '') : texts.reduce(joinTexts, '');
  }

  function write(texts: Iterable<[string, string]>): Failure | undefined {
    const area = isKept() ? device : tab;
    // The device's clock may have been set back.
    const time = Math.max(Date.now(), erasedAt(device) + 1);
    const written = [...texts].map(([name, text]): [string, Version[], Version[]] => {
      const versions = shown.get(name) ?? [];
      // That a mark is gone has its time as well, or an older one would count again.
      const isStored = text || (isMark(name) && versions.length > 0);
      return [name, versions, isStored ? [[area, toKey(name, time), text]] : []];
    });
    const failure = replace(
      written.flatMap(([, versions]) => versions),
      written.flatMap(([, , versions]) => versions),
    );
    if (failure) return failure;
    for (const [name, , versions] of written) shown.set(name, versions);
    return undefined;
  }

  /** Writes what is in the fields. */
  function save(): Failure | undefined {
    let failure: Failure | undefined;
    for (const field of fields.filter(isUnsaved)) {
      const text = toText(field);
      const outcome = write([[field.name, text]]);
      if (outcome) failure = outcome;
      else saved.set(field, text);
    }
    return failure;
  }

  function showWhereKept(otherwise?: Statement) {
    let statement: Statement = 'tab';
    // What the device did not take is in the tab.
    if (isKept()) statement = noteKeys(tab, device).length > 0 ? 'both' : 'device';
    say(otherwise ?? statement, fields.some(isUnsaved));
  }

  /** Shows what is stored, and says where it is, unless there is something worse to say. */
  function show(worse?: Statement, busy?: unknown) {
    const isBlank = isErased();
    // What this page wrote before it knew of it goes as well: the old words are in it.
    if (isBlank) {
      remove([...shown.values()].flat());
      shown.clear();
    }
    const unsaved = isBlank ? undefined : save();
    const probe: Version[] = [[isKept() ? device : tab, 'probe', '-']];
    const failure = replace(probe, probe);
    if (failure !== 'forbidden') erased = erasedAt(device);
    for (const field of fields) {
      // What could not be stored stays on the screen, and so does what cannot be read any more. A
      // text that somebody is writing had better not change, unless it is erased.
      const isLeft = isUnsaved(field) || failure === 'forbidden' || field === busy;
      if (isLeft && !isBlank) continue;
      setText(field, read(field.name, field.dataset.formerly?.split(' ')));
      saved.set(field, toText(field));
    }
    showWhereKept(unsaved ?? failure ?? worse);
  }

  const keep = () => move(versionsIn(tab), device);

  return {
    save() {
      if (isErased()) show();
      else showWhereKept(save());
    },
    look() {
      // This tab may hold what was written before notes were kept.
      if (isKept()) keep();
      show();
    },
    keep() {
      show(keep() && 'both');
    },
    forget() {
      const versions = versionsIn(device);
      // Other tabs have to know first that what goes off the device is not gone for good.
      move(versions, tab, [flag, ...versions]);
      show();
    },
    onStorage({ key, newValue }, busy) {
      // Whoever clears storage tells no key.
      const name = key ?? keptKey;
      if (name.endsWith(keptKey)) {
        const onDevice = [...shown.values()].flat().filter(([area]) => area === device);
        // What goes off the device while this page shows it is kept in this tab.
        if (newValue === null) move(onDevice, tab);
        if (isKept()) keep();
      }
      // Whatever else is stored is no news of notes.
      if (/kept$|erased$|\//.test(name)) show(undefined, busy);
    },
    read,
    write,
  };
}
