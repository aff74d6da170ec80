import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type BuiltPage, kindOf } from '../../scripts/measure/built-pages.ts';
import { findOverruns, roundTrip } from '../../scripts/measure/page-budgets.ts';
import { weighBuiltPage } from '../../scripts/measure/page-weight.ts';
import { headerBytes, responseHeaders } from '../../scripts/measure/response-headers.ts';
import { builtPages, dist, linkTo, textOf } from '../helpers/built-site.ts';

/** More than the first screen of a wide window holds. */
const wordsOfFirstScreen = 250;

/** What makes a browser wait before it shows anything. */
const blocking = [
  'link[rel~="stylesheet"]',
  'link[rel~="expect"]',
  '[blocking]',
  'script[src]:not([async], [defer], [type="module"])',
];

/** The words of the text, without lists of where it leads. */
function wordsOf(document: Document): string[] {
  const main = document.querySelector('main');
  for (const list of main?.querySelectorAll('nav') ?? []) list.remove();
  return textOf(main).split(' ');
}

/** What a browser has of a page after the first round trip, in which its headers come too. */
function firstPartOf({ path, html }: BuiltPage): Document {
  const bytes = roundTrip - headerBytes(responseHeaders(dist, linkTo(path)));
  const first = brotliDecompressSync(brotliCompressSync(html).subarray(0, bytes), {
    finishFlush: constants.BROTLI_OPERATION_FLUSH,
  });
  return parseHTML(first.toString()).document;
}

describe.each(builtPages())('$path', (page) => {
  test('weighs no more than it may', () => {
    const weight = weighBuiltPage(page, dist, linkTo('/'));
    expect(findOverruns(page.path, weight, kindOf(page))).toEqual([]);
  });

  test('shows its first screen from the first round trip', () => {
    const arrived = firstPartOf(page);
    expect(arrived.querySelector('body')).not.toBeNull();
    const words = wordsOf(parseHTML(page.html).document).slice(0, wordsOfFirstScreen);
    expect(wordsOf(arrived).slice(0, words.length)).toEqual(words);
  });

  test('waits for nothing before it shows itself', () => {
    const waits = [...page.document.querySelectorAll(blocking.join(','))];
    expect(waits.map((element) => element.outerHTML)).toEqual([]);
    const imports = [...page.document.querySelectorAll('style')].filter(({ textContent }) =>
      textContent.includes('@import'),
    );
    expect(imports).toEqual([]);
  });
});
