import type { StorageArea } from '#features/storage.ts';

const key = 'place';

/** Where the reader was; undefined unless the reader asked for it to be remembered. */
export function readPlace(device: StorageArea): string | undefined {
  const place = device.get(key) ?? '';
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
    device.set(key, path);
    return true;
  } catch {
    return false;
  }
}

/** Whether the reader asked for places to be remembered. */
export function isPlaceAsked(device: StorageArea): boolean {
  return device.get(key) !== null;
}

/**
 * Notes that the reader came to another place, if places are remembered. The start of the whole
 * article is no other place: whoever comes there may be about to go on from where they were.
 */
export function updatePlace(device: StorageArea, path: string): void {
  if (isPlaceAsked(device) && path !== '/') rememberPlace(device, path);
}

/** Forgets where the reader was, and remembers no more. */
export function forgetPlace(device: StorageArea): void {
  device.remove(key);
}
