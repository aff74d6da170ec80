import type { RSSFeedItem } from '@astrojs/rss';
import { siteUrl } from '#site';
import type { Companion } from './companions.ts';
import type { Guide } from './guide.ts';
import type { Step } from './steps.ts';

/** A part that the feed brings in full. */
export type FeedPart = Step | Companion;

/**
 * Lists what the feed brings.
 *
 * @param guide The guide.
 * @returns Steps and companions, what was changed last first, and else in reading order.
 */
export function toFeedParts({ steps, companions }: Guide): FeedPart[] {
  return [...steps, ...companions].sort((a, b) => Number(b.updated) - Number(a.updated));
}

/**
 * Makes an item of the feed.
 *
 * @param part A step or companion.
 * @param html Its text as its page has it.
 * @returns The item, whose links lead to this site from wherever it is read.
 */
export function toFeedItem(part: FeedPart, html: string): RSSFeedItem {
  const { title, description, path, updated } = part;
  const link = siteUrl(path);
  return { title, description, link, pubDate: updated, content: withWholeLinks(html, link) };
}

/**
 * Makes the links of a text whole.
 *
 * @param html Rendered HTML.
 * @param pageUrl Absolute address of the page that the HTML was made for.
 * @returns HTML whose `href` and `src` are absolute: `#source-bruk-2018` leads to that page.
 */
export function withWholeLinks(html: string, pageUrl: string): string {
  return html.replaceAll(
    /(?<=<[^>]*\s)(href|src)="([^"]*)"/g,
    (_, name: string, address: string) => `${name}="${new URL(address, pageUrl).href}"`,
  );
}
