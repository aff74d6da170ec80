import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import type { RSSFeedItem } from '@astrojs/rss';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import Prose from '#components/writing/Prose.astro';
import type { Guide } from '#guide/guide.ts';
import { toFeedItem, toFeedParts } from '#head/feed.ts';

/**
 * Renders what feeds bring.
 *
 * @param guide The guide.
 * @returns Steps, pieces and companions in full.
 * @throws AstroError with the file when a feed cannot hold a character of a text.
 */
export async function renderFeedItems(guide: Guide): Promise<RSSFeedItem[]> {
  const renderers = await loadRenderers([getContainerRenderer()]);
  const container = await AstroContainer.create({ renderers });
  const items = [];
  for (const part of toFeedParts(guide)) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- `astro check` knows its type; the linter does not read .astro files.
    const html = await container.renderToString(Prose, { props: { part } });
    items.push(toFeedItem(part, html));
  }
  return items;
}
