import { timeOf } from '#features/notes/versions.ts';
import { type StorageArea, erasedAt, erasedKey } from '#features/storage.ts';

/**
 * Erases everything the site has stored, of every version of it, and leaves the time of it, for tabs
 * that learn of it now or later. Look at the notes again after it.
 *
 * @returns Whether nothing is left, and every tab can learn of it.
 */
export function eraseNotes(tab: StorageArea, device: StorageArea): boolean {
  const areas = [tab, device];
  const times = areas.flatMap((area) => area.keys().map(timeOf));
  // Even if the device's clock was set back since.
  const time = String(Math.max(Date.now(), erasedAt(device) + 1, ...times));

  function tell() {
    try {
      for (const area of [device, tab]) area.set(erasedKey, time);
      return true;
    } catch {
      return false;
    }
  }

  const left = () => areas.flatMap((area) => area.keys()).filter((key) => key !== erasedKey);
  // Before anything goes: what goes otherwise is taken over by the tabs that show it.
  const isTold = tell();
  for (const area of areas) for (const key of left()) area.remove(key);
  // A device that was full has room now.
  return (isTold || tell()) && left().length === 0;
}
