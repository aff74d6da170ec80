import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtPage, builtPages, dist, linkTo, type BuiltPage } from '../helpers/built-site.ts';
import { contentFiles } from '../helpers/content.ts';

/** What a server sends at once, before it waits for the first answer: ten packets. */
const roundTrip = 14_600;
/** Room for the response’s headers, the content security policy among them. */
const headers = 1_500;

function bytesWithStyle({ html, document }: BuiltPage): number {
  const sheets = [...document.querySelectorAll('link[rel~="stylesheet"]')].map((link) =>
    readFileSync(join(dist, (link.getAttribute('href') ?? '').replace(linkTo('/'), '')), 'utf8'),
  );
  return [html, ...sheets].reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
}

/** Pages that hold all of the guide, or all of its sources; and the list that draws all of it. */
const longPages = [
  { path: '/', most: 32_000 },
  { path: '/sources/', most: 32_000 },
  { path: '/steps/', most: 14_600 },
];

test.each(builtPages().filter(({ path }) => !longPages.some((long) => long.path === path)))(
  '$path and its style arrive in one round trip',
  (page) => {
    expect(bytesWithStyle(page)).toBeLessThanOrEqual(roundTrip - headers);
  },
);

test.each(longPages)('$path and its style stay within $most bytes', ({ path, most }) => {
  expect(bytesWithStyle(builtPage(path))).toBeLessThanOrEqual(most);
});

test('the first screen of the whole article arrives in one round trip', () => {
  const whole = brotliCompressSync(builtPage('/').html);
  const arrived = brotliDecompressSync(whole.subarray(0, roundTrip - headers), {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  }).toString();
  const [, firstEssay] = contentFiles('article');
  expect(arrived).toContain(`<h2 id="${firstEssay?.slug ?? ''}"`);
});

test('no page needs more than five requests to show', () => {
  for (const { path, html } of builtPages()) {
    const loads = new Set(html.matchAll(/(?:\ssrc="|url\()["']?([^"')]+)/g).map(([, url]) => url));
    expect(1 + loads.size, `${path}: ${[...loads].join(', ')}`).toBeLessThanOrEqual(5);
  }
});
