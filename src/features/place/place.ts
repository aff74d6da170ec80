import { type StorageArea, prefix } from '#features/storage.ts';

const key = `${prefix}place`;

/** Where the reader was; undefined unless the reader asked for it to be remembered. */
export function readPlace(device: StorageArea): string | undefined {
  const place = device.getItem(key) ?? '';
  // It becomes a link, so nothing but a path on the site will do.
  return /^\/(?!\/)[\w/#-]*$/.test(place) ? place : undefined;
}

/**
 * Remembers where the reader is, from here on: the reader asked for it.
 *
 * @param path Path on the site, such as `/steps/apologize/`.
 * @returns Whether the device took it.
 */
export function rememberPlace(device: StorageArea, path: string): boolean {
  try {
    device.setItem(key, path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Notes that the reader came to another place, if places are remembered. The start of the whole
 * article is no other place: whoever comes there may be about to go on from where they were.
 *
 * @returns Whether they are.
 */
export function updatePlace(device: StorageArea, path: string): boolean {
  const isAsked = device.getItem(key) !== null;
  if (isAsked && path !== '/') rememberPlace(device, path);
  return isAsked;
}

/** Forgets where the reader was, and remembers no more. */
export function forgetPlace(device: StorageArea): void {
  device.removeItem(key);
}
