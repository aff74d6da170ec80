import { prefix } from './storage.ts';

/**
 * Opens a channel to the site's other pages. What is sent reaches pages that are shown or are in
 * other tabs. One in the browser's cache is dropped for it, and loaded anew for whoever goes back.
 *
 * @returns The channel, which has to be held on to; undefined where there is none (Safari before
 *   15.4), or where the browser allows none.
 */
export function openChannel(name: string): BroadcastChannel | undefined {
  try {
    // eslint-disable-next-line compat/compat -- Where there is none, this throws.
    return new BroadcastChannel(prefix + name);
  } catch {
    return undefined;
  }
}
