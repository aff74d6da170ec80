import { prefix } from '#features/storage.ts';

const key = `${prefix}place`;

/** Where the reader was; null unless the reader asked for it to be remembered, and it could be. */
export function readPlace(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * Remembers where the reader is, from here on, as the reader asked for; or forgets it, and remembers
 * no more. Read the place to see whether that could be done.
 *
 * @param path Path on the site, such as `/steps/apologize/`; null to forget.
 */
export function storePlace(path: string | null): void {
  try {
    if (path === null) localStorage.removeItem(key);
    else localStorage.setItem(key, path);
  } catch {
    // Storage is full or forbidden.
  }
}

/**
 * Notes that the reader came to another place, if places are remembered. The start of the whole
 * article is no other place: whoever comes there may be about to go on from where they were.
 */
export function updatePlace(path: string): void {
  if (readPlace() !== null && path !== '/') storePlace(path);
}
