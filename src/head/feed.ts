import type { RSSFeedItem } from '@astrojs/rss';
import { siteUrl } from '#site';
import { findControlCharacter } from '#content/characters.ts';
import type { Reading } from '#guide/readings.ts';
import { reject } from '#content/problems.ts';
import type { Guide } from '#guide/guide.ts';
import type { Step } from '#guide/steps.ts';

/** A part that the feed brings in full. */
export type FeedPart = Step | Reading;

/**
 * Lists what the feed brings.
 *
 * @param guide The guide.
 * @returns Steps, pieces and companions, what was changed last first, and else in reading order.
 */
export function toFeedParts({ steps, pieces, companions }: Guide): FeedPart[] {
  return [...steps, ...pieces, ...companions].sort((a, b) => Number(b.updated) - Number(a.updated));
}

/**
 * Makes an item of the feed.
 *
 * @param part A step or companion.
 * @param html Its text as its page has it.
 * @returns The item, whose links lead to this site from wherever it is read.
 * @throws AstroError with the file when a feed cannot hold a character of the text.
 */
export function toFeedItem(part: FeedPart, html: string): RSSFeedItem {
  const { title, description, path, updated } = part;
  const link = siteUrl(path);
  const unreadable = findControlCharacter(html);
  if (unreadable) {
    reject([
      {
        file: part.entry.filePath ?? part.entry.id,
        problem: `The text holds the character ${unreadable.code}, which cannot be read.`,
        fix: 'Find it written like &#7; and take it out.',
      },
    ]);
  }
  return { title, description, link, pubDate: updated, content: withWholeLinks(html, link) };
}

// Quotation marks hold whatever an attribute says, `>` as well.
const tag = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/**
 * Makes the links of a text whole.
 *
 * @param html Rendered HTML.
 * @param pageUrl Absolute address of the page that the HTML was made for.
 * @returns HTML whose `href` and `src` are absolute: `#source-bruk-2018` leads to that page.
 */
export function withWholeLinks(html: string, pageUrl: string): string {
  return html.replaceAll(tag, (found) =>
    found.replaceAll(
      /(?<=\s)(href|src)="([^"]*)"/g,
      (_, name: string, address: string) => `${name}="${new URL(address, pageUrl).href}"`,
    ),
  );
}
