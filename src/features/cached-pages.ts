import { openChannel } from './channel.ts';

/** What is sent on it is not read; that every page of the site has it open is enough. */
const channel = openChannel('pages');

/**
 * Lets no page come back from the browser's cache as it was: what the tab's storage holds has changed,
 * and Firefox gives such a page that storage as it was when the page was left.
 */
export function dropCachedPages(): void {
  channel?.postMessage(0);
}
