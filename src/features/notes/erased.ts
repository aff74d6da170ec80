import { type BrowserStorage, erasedKey, prefix } from '#features/storage.ts';

const ownKey = prefix + erasedKey;

/**
 * Takes away what a tab has of notes, if everything was erased since it last looked.
 *
 * @throws Error where storage is forbidden; then nothing is left.
 */
export function removeErased(tab: BrowserStorage, device: BrowserStorage): void {
  const time = device.getItem(ownKey);
  if (time === null || tab.getItem(ownKey) === time) return;
  for (const key of Object.keys(tab)) {
    if (key.startsWith(prefix) && key.includes('/')) tab.removeItem(key);
  }
  tab.setItem(ownKey, time);
}
