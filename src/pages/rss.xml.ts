import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import rss from '@astrojs/rss';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import Prose from '#components/writing/Prose.astro';
import { toFeedItem, toFeedParts } from '#head/feed.ts';
import { getGuide } from '#checks/get-guide.ts';
import { siteUrl } from '#site';

/** The steps and companions in full. */
export async function GET(): Promise<Response> {
  const guide = await getGuide();
  const { opening } = guide.article;
  const renderers = await loadRenderers([getContainerRenderer()]);
  const container = await AstroContainer.create({ renderers });
  const items = [];
  for (const part of toFeedParts(guide)) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- `astro check` knows its type; the linter does not read .astro files.
    const html = await container.renderToString(Prose, { props: { part } });
    items.push(toFeedItem(part, html));
  }
  return rss({
    title: guide.name,
    description: opening.description,
    site: siteUrl('/'),
    items,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      '<language>en-us</language>',
      `<lastBuildDate>${guide.updated.toUTCString()}</lastBuildDate>`,
      `<atom:link href="${siteUrl('/rss.xml')}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
  });
}
