import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import robotsParser from 'robots-parser';
import { parseSitemap, type SitemapItem } from 'sitemap';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtPage, builtPages, dist, linkTo, sharedLinkTo } from '../helpers/built-site.ts';

const read = (name: string) => readFileSync(join(dist, name), 'utf8');

describe('the sitemap', () => {
  let listings: SitemapItem[];
  beforeAll(async () => {
    listings = await parseSitemap(createReadStream(join(dist, 'sitemap.xml')));
  });

  test('lists every page that may be listed, once', () => {
    const listed = builtPages().filter(
      ({ document }) => document.querySelector('meta[name="robots"][content*="noindex"]') === null,
    );
    expect(listings.map(({ url }) => url).sort()).toEqual(
      listed.map(({ path }) => sharedLinkTo(path)).sort(),
    );
  });

  test('gives each page the day that the page itself gives', () => {
    const days = listings.flatMap(({ url, lastmod }) => {
      const { document } = builtPage(`/${url.slice(sharedLinkTo('/').length)}`);
      const updated = [...document.querySelectorAll('main p')].find((line) =>
        line.textContent.trim().startsWith('Updated'),
      );
      const day = updated?.querySelector('time')?.getAttribute('datetime');
      return day ? [{ url, lastmod: lastmod?.slice(0, 10), day }] : [];
    });
    expect(days.length).toBeGreaterThan(20);
    expect(days.filter(({ lastmod, day }) => lastmod !== day)).toEqual([]);
    expect(listings.filter(({ lastmod }) => !lastmod)).toEqual([]);
  });
});

test('robots.txt lets everyone read everything, and names the sitemap whole', () => {
  const robots = robotsParser(sharedLinkTo('/robots.txt'), read('robots.txt'));
  expect(robots.getSitemaps()).toEqual([sharedLinkTo('/sitemap.xml')]);
  const barred = builtPages().filter(({ path }) => !robots.isAllowed(sharedLinkTo(path), 'Anybot'));
  expect(barred.map(({ path }) => path)).toEqual([]);
});

describe('the web manifest', () => {
  const manifest = JSON.parse(read('site.webmanifest')) as Record<string, unknown> & {
    icons: { src: string; sizes: string; type: string; purpose: string }[];
  };

  test('names the guide, and keeps to its part of the host', () => {
    expect(manifest).toMatchObject({
      id: linkTo('/'),
      name: 'Seventeen Steps',
      start_url: linkTo('/'),
      scope: linkTo('/'),
      display: 'browser',
    });
  });

  test('has icons of the sizes that it says', () => {
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes } of manifest.icons) {
      const file = join(dist, src.slice(linkTo('/').length));
      expect(existsSync(file), src).toBe(true);
      const png = readFileSync(file);
      // A PNG says its width and height in its first chunk.
      expect(`${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`, src).toBe(sizes);
    }
  });
});
