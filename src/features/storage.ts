/** The part of `Storage` that notes need, whose keys are its own properties. */
export type StorageArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Begins every key that the site stores. What follows is a note's name, or a setting's. */
export const prefix = 'seventeen-steps:';

/** Is there while notes are kept on the device; its value tells other tabs what happens to them. */
export const keptKey = `${prefix}kept`;

// One letter each: a full device takes a change of the value, but might not take a longer one.
export const kept = 'k';
export const leaving = 'l';
export const erasing = 'e';

/** Takes the place of an area that the browser refuses. */
const forbidden: StorageArea = {
  getItem: () => null,
  setItem() {
    throw new Error('forbidden');
  },
  removeItem: () => undefined,
};

/**
 * Opens an area of storage; one that cannot be used is empty and takes nothing.
 *
 * @param access Such as `() => localStorage`: naming it throws where a policy forbids it, and some
 *   web views have none.
 */
export function openStorageArea(access: () => StorageArea | null): StorageArea {
  try {
    const area = access();
    // A damaged store opens, and throws when it is first read.
    area?.getItem(keptKey);
    return area ?? forbidden;
  } catch {
    return forbidden;
  }
}

/** All keys of the site in an area, sorted. */
export function siteKeys(area: StorageArea): string[] {
  return Object.keys(area)
    .filter((key) => key.startsWith(prefix))
    .sort();
}

/** The keys of notes in an area, sorted; settings have no slash in their names. */
export function noteKeys(area: StorageArea): string[] {
  return siteKeys(area).filter((key) => key.includes('/'));
}

/** The key that a note has when only one tab writes it. */
export function mainKey(key: string): string {
  return key.replace(/~.*/, '');
}

/** Sets a key; nothing is stored for an empty text. */
export function put(area: StorageArea, key: string, text: string): void {
  if (text) area.setItem(key, text);
  else area.removeItem(key);
}
