import { expect, test, type APIRequestContext } from '@playwright/test';
import { imageMetadata } from 'astro/assets/utils';
import metascraper from 'metascraper';
import metascraperDescription from 'metascraper-description';
import metascraperImage from 'metascraper-image';
import metascraperTitle from 'metascraper-title';
import metascraperUrl from 'metascraper-url';
import openGraphScraper from 'open-graph-scraper';
import { steps } from '../helpers/pages.ts';

/** What a program that shows links finds on a page. */
interface Preview {
  title: string | undefined;
  description: string | undefined;
  url: string | undefined;
  image: string | undefined;
}

const scrape = metascraper([
  metascraperTitle(),
  metascraperDescription(),
  metascraperImage(),
  metascraperUrl(),
]);

const readers: { name: string; read: (html: string, url: string) => Promise<Preview> }[] = [
  {
    name: 'open-graph-scraper',
    async read(html) {
      const { result } = await openGraphScraper({ html });
      const { ogTitle, ogDescription, ogUrl, ogImage } = result;
      expect(ogImage?.length ?? 0).toBeLessThanOrEqual(1);
      return {
        title: ogTitle,
        description: ogDescription,
        url: ogUrl,
        image: ogImage?.[0]?.url,
      };
    },
  },
  {
    name: 'metascraper',
    async read(html, url) {
      // It takes an address for one only when its domain exists; that of a test does not.
      const found = await scrape({ html, url, validateUrl: false });
      const [title, description, image] = [found.title, found.description, found.image];
      return { title, description, url: found.url, image };
    },
  },
];

/** Asks for a page as a messenger does: without a browser. */
async function fetchPage(request: APIRequestContext, address: string) {
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  return { html: await response.text(), url: response.url() };
}

/** Where a public address is served for the tests. */
function servedAt(publicUrl: string | undefined, page: string): string {
  expect(publicUrl, page).toMatch(/^https?:\/\//);
  return new URL(new URL(publicUrl ?? '').pathname, page).href;
}

for (const { name, read } of readers) {
  test(
    `${name} finds every step’s title, description and address`,
    { tag: '@base' },
    async ({ request }) => {
      for (const { address, title, description } of steps) {
        const { html, url } = await fetchPage(request, address);
        const preview = await read(html, url);
        expect.soft(preview.title).toBe(title);
        expect.soft(preview.description).toBe(description);
        expect.soft(servedAt(preview.url, url)).toBe(url);
      }
    },
  );

  test(
    `${name} finds a card for every step, which arrives and is small`,
    { tag: '@base' },
    async ({ request }) => {
      const cards = new Set<string>();
      for (const { address } of steps) {
        const { html, url } = await fetchPage(request, address);
        const card = servedAt((await read(html, url)).image, url);
        const response = await request.get(card);
        expect(response.status(), card).toBe(200);
        const bytes = await response.body();
        expect(bytes.length, card).toBeLessThanOrEqual(100_000);
        const { width, height, format } = await imageMetadata(bytes, card);
        expect([width, height], card).toEqual([1200, 630]);
        const type = format === 'jpg' ? 'image/jpeg' : `image/${format}`;
        expect(response.headers()['content-type'], card).toBe(type);
        cards.add(card);
      }
      expect(cards.size).toBe(steps.length);
    },
  );
}
