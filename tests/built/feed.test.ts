import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { builtPage, builtPages, dist, sharedLinkTo } from '../helpers/built-site.ts';
import { contentFiles, lettersOf } from '../helpers/content.ts';

const feed = parseRssFeed(readFileSync(join(dist, 'rss.xml'), 'utf8'));
const items = feed.items ?? [];
const pages = new Map(builtPages().map((page) => [sharedLinkTo(page.path), page.document]));
const parts = [
  ...contentFiles('steps').map((file) => ({ ...file, path: `/steps/${file.slug}/` })),
  ...contentFiles('read').map((file) => ({ ...file, path: `/read/${file.slug}/` })),
];

test('the feed says whose it is, and where it is read', () => {
  expect(feed.title).toBe('Seventeen Steps');
  expect(feed.link).toBe(sharedLinkTo('/'));
  expect(feed.atom?.links).toMatchObject([{ href: sharedLinkTo('/rss.xml'), rel: 'self' }]);
  expect(Number.isNaN(Date.parse(feed.lastBuildDate ?? ''))).toBe(false);
});

test('the feed brings every step and companion once', () => {
  expect(items.map(({ link }) => link).sort()).toEqual(
    parts.map(({ path }) => sharedLinkTo(path)).sort(),
  );
});

describe.each(parts)('the item of “$title”', ({ title, texts, path }) => {
  const item = items.find(({ link }) => link === sharedLinkTo(path));
  const { document } = parseHTML(`<html><body>${item?.content?.encoded ?? ''}</body></html>`);

  test('has the title, description and day of its page', () => {
    expect(item?.title).toBe(title);
    const page = builtPage(path).document;
    const description = page.querySelector('meta[name="description"]')?.getAttribute('content');
    expect(item?.description).toBe(description);
    const day = page.querySelector('main time')?.getAttribute('datetime') ?? '';
    expect(Date.parse(item?.pubDate ?? '')).toBe(Date.parse(day));
    expect(item?.guid).toMatchObject({ value: sharedLinkTo(path) });
  });

  test('brings the whole text', () => {
    const brought = lettersOf(document.body.textContent);
    expect(texts.filter((text) => !brought.includes(text))).toEqual([]);
  });

  test('has no link that only works on its page', () => {
    const links = [...document.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    );
    expect(links.filter((link) => !/^(?:https?|tel|sms|mailto):/.test(link))).toEqual([]);

    const dead = links
      .filter((link) => link.startsWith(sharedLinkTo('/')))
      .filter((link) => {
        const [address = '', id] = link.split('#');
        const target = pages.get(address);
        return !target || (id !== undefined && !target.getElementById(id));
      });
    expect(dead).toEqual([]);
  });

  test('leads from its citations to its own page', () => {
    const citations = [...document.querySelectorAll('a[href*="#source-"]')];
    const astray = citations.filter(
      (link) => !link.getAttribute('href')?.startsWith(`${sharedLinkTo(path)}#source-`),
    );
    expect(astray.map((link) => link.getAttribute('href'))).toEqual([]);
  });
});

test('the feed in JSON brings the same, in the same words', () => {
  const json = parseJsonFeed(readFileSync(join(dist, 'feed.json'), 'utf8'));
  expect(json).toMatchObject({ title: feed.title, feed_url: sharedLinkTo('/feed.json') });
  expect(json.items?.map(({ url, title, content_html }) => [url, title, content_html])).toEqual(
    items.map(({ link, title, content }) => [link, title, content?.encoded]),
  );
});

test('programs find every step and piece in one list, with help before all of them', () => {
  const list = readFileSync(join(dist, 'llms.txt'), 'utf8');
  const links = [...list.matchAll(/\]\(([^)]*)\)/g)].map(([, link]) => link);
  expect(links[0]).toBe(sharedLinkTo('/help/'));
  expect(links).toEqual(expect.arrayContaining(parts.map(({ path }) => sharedLinkTo(path))));
});
