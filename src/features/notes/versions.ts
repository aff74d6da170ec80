import { type StorageArea, erasedAt } from '#features/storage.ts';

/*
 * A note is stored in versions, each under a key of its own: the note's name, `~`, 13 digits for its
 * time, and a fraction by chance. So no two pages write the same key, and each version has its age.
 * Marks of the site's first edition have no time, and are older than all others.
 */

/** The name of the note that a key belongs to. */
export function nameOf(key: string): string {
  return key.replace(/~.*/, '');
}

/** When a version was begun, in milliseconds since 1970. */
export function timeOf(key: string): number {
  return Number(/~(\d{13})/.exec(key)?.[1] ?? 0);
}

/** Makes a key that nobody has, for a version of a note. */
export function toKey(name: string, time: number): string {
  return `${name}~${String(time)}${String(Math.random())}`;
}

/** The keys of notes that have not been erased; settings have no slash in their names. */
export function noteKeys(area: StorageArea, device: StorageArea): string[] {
  const erased = erasedAt(device);
  return area.keys().filter((key) => key.includes('/') && timeOf(key) > erased);
}
