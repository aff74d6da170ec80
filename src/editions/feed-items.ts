import type { RSSFeedItem } from '@astrojs/rss';
import Prose from '#components/writing/Prose.astro';
import type { Guide } from '#guide/guide.ts';
import { toFeedItem, toFeedParts } from '#head/feed.ts';
import { openContainer } from './container.ts';

/**
 * Renders what feeds bring.
 *
 * @param guide The guide.
 * @returns Steps, pieces and companions in full.
 * @throws AstroError with the file when a feed cannot hold a character of a text.
 */
export async function renderFeedItems(guide: Guide): Promise<RSSFeedItem[]> {
  const container = await openContainer();
  const items = [];
  for (const part of toFeedParts(guide)) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- `astro check` knows its type; the linter does not read .astro files.
    const html = await container.renderToString(Prose, { props: { part } });
    items.push(toFeedItem(part, html));
  }
  return items;
}
