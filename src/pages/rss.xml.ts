import rss from '@astrojs/rss';
import { getGuide } from '#checks/get-guide.ts';
import { renderFeedItems } from '#editions/feed-items.ts';
import { siteUrl } from '#site';

/** The steps and companions in full. */
export async function GET(): Promise<Response> {
  const guide = await getGuide();
  return rss({
    title: guide.name,
    description: guide.article.opening.description,
    site: siteUrl('/'),
    items: await renderFeedItems(guide),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      '<language>en-us</language>',
      `<lastBuildDate>${guide.updated.toUTCString()}</lastBuildDate>`,
      `<atom:link href="${siteUrl('/rss.xml')}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
  });
}
