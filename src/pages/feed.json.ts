import { getGuide } from '#checks/get-guide.ts';
import { renderFeedItems } from '#editions/feed-items.ts';
import { siteUrl } from '#site';

/**
 * The same feed for readers that would rather have JSON.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export async function GET(): Promise<Response> {
  const guide = await getGuide();
  const items = await renderFeedItems(guide);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: guide.name,
    description: guide.article.opening.description,
    home_page_url: siteUrl('/'),
    feed_url: siteUrl('/feed.json'),
    language: 'en-US',
    items: items.map(({ link, title, description, content, pubDate }) => ({
      id: link,
      url: link,
      title,
      summary: description,
      content_html: content,
      date_modified: pubDate,
    })),
  };
  return new Response(JSON.stringify(feed), {
    headers: { 'Content-Type': 'application/feed+json' },
  });
}
