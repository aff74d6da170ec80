import { type Area, erasing, keptKey, siteKeys } from './storage.ts';

/**
 * Erases everything the site has stored, of every version of it, and tells other tabs to do so.
 * Read the notes again after it: a page knows what it has shown.
 *
 * @returns Whether nothing is left.
 */
export function eraseNotes(tab: Area, device: Area): boolean {
  const areas = [tab, device];

  /** Tells other tabs, even where the device holds nothing. */
  function tell(): boolean {
    try {
      device.setItem(keptKey, erasing);
      return true;
    } catch {
      return false;
    }
  }

  function erase(): void {
    for (const area of areas) for (const key of siteKeys(area)) area.removeItem(key);
  }

  const isTold = tell();
  erase();
  // A full device takes the message once there is room.
  if (!isTold && tell()) erase();
  return areas.every((area) => siteKeys(area).length === 0);
}
