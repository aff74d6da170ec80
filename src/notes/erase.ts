import { type Area, erasing, keptKey, siteKeys } from './storage.ts';

/**
 * Erases everything the site has stored, of every version of it, and tells other tabs to do so.
 *
 * @returns Whether nothing is left.
 */
export function eraseNotes(tab: Area, device: Area): boolean {
  const areas = [tab, device];
  for (const area of areas) for (const key of siteKeys(area)) area.removeItem(key);
  try {
    // Other tabs hear of it, even where the device held nothing.
    device.setItem(keptKey, erasing);
    device.removeItem(keptKey);
  } catch {
    // The device takes nothing, so it held nothing.
  }
  return areas.every((area) => siteKeys(area).length === 0);
}
