import { type StorageArea, erasing, keptKey, siteKeys } from '#features/storage.ts';

/**
 * Erases everything the site has stored, of every version of it, and tells other tabs to do so.
 * Read the notes again after it: a page knows what it has shown.
 *
 * @returns Whether nothing is left.
 */
export function eraseNotes(tab: StorageArea, device: StorageArea): boolean {
  const areas = [tab, device];
  for (const area of areas) {
    for (const key of siteKeys(area)) if (key !== keptKey) area.removeItem(key);
  }
  // Other tabs hear of it last, when they find nothing any more, and even if the device held
  // nothing.
  try {
    device.setItem(keptKey, erasing);
  } catch {
    // A device that takes nothing now held nothing.
  }
  device.removeItem(keptKey);
  return areas.every((area) => siteKeys(area).length === 0);
}
