import { describe, expect, test } from 'vitest';
import { colorOf } from '../../src/styles/colors.ts';
import { builtPage, builtPages, linkTo, sharedLinkTo, textOf } from '../helpers/built-site.ts';

const pages = builtPages();
const shown = pages.filter(({ path }) => path !== '/404.html');
const isArticle = (path: string) => /^\/(?:steps\/.+|read\/.+)?$/.test(path);

/** What messengers read of a page. */
const readByMessengers = 4096;

/** The values of a meta element, by name or property. */
function metaOf(document: Document, name: string): (string | null)[] {
  const found = document.querySelectorAll(`head > meta:is([name="${name}"], [property="${name}"])`);
  return [...found].map((meta) => meta.getAttribute('content'));
}

function linksOf(document: Document, rel: string): (string | null)[] {
  const found = document.querySelectorAll(`head > link[rel="${rel}"]`);
  return [...found].map((link) => link.getAttribute('href'));
}

describe.each(shown)('the head of $path', ({ path, html, document }) => {
  const address = sharedLinkTo(path);

  test('tells what the page is in the order in which it matters', () => {
    const names = [...document.head.children].map(
      (element) =>
        element.getAttribute('property') ??
        element.getAttribute('name') ??
        element.getAttribute('rel') ??
        (element.hasAttribute('charset') ? 'charset' : element.localName),
    );
    const inOrder = [
      ...['charset', 'viewport', 'title', 'description', 'canonical'],
      ...['og:title', 'og:description', 'og:type', 'og:url', 'og:site_name', 'og:locale'],
      ...['og:image', 'og:image:width', 'og:image:height', 'og:image:type', 'og:image:alt'],
      ...['twitter:card', 'article:modified_time'],
      ...['referrer', 'theme-color', 'theme-color', 'theme-color'],
      ...['alternate', 'manifest', 'icon', 'icon'],
    ];
    const known = names.filter((name) => inOrder.includes(name));
    expect(known).toEqual(inOrder.filter((name) => known.includes(name)));
  });

  test('gives the page’s own address, whole', () => {
    expect(linksOf(document, 'canonical')).toEqual([address]);
    expect(metaOf(document, 'og:url')).toEqual([address]);
    expect(metaOf(document, 'robots')).toEqual([]);
  });

  test('gives other sites a title and a description that they show in full', () => {
    expect(metaOf(document, 'og:title')).toEqual([textOf(document.querySelector('h1'))]);
    expect(Buffer.byteLength(metaOf(document, 'og:title')[0] ?? '')).toBeLessThanOrEqual(70);
    expect(Buffer.byteLength(textOf(document.querySelector('title')))).toBeLessThanOrEqual(70);
    expect(metaOf(document, 'og:description')).toEqual(metaOf(document, 'description'));
  });

  test('says what kind of page it is, of which site, and in which language', () => {
    expect(metaOf(document, 'og:type')).toEqual([isArticle(path) ? 'article' : 'website']);
    expect(metaOf(document, 'og:site_name')).toEqual(['Seventeen Steps']);
    expect(metaOf(document, 'og:locale')).toEqual(['en_US']);
    expect(metaOf(document, 'twitter:card')).toEqual(['summary_large_image']);
  });

  test('tells it within the first 4,096 bytes, before any style', () => {
    const bytes = Buffer.from(html);
    const marks = [
      'twitter:card',
      'og:locale',
      ...(html.includes('og:image') ? ['og:image:alt'] : []),
    ];
    const end = Math.max(...marks.map((mark) => bytes.indexOf('>', bytes.indexOf(mark))));
    expect(end).toBeLessThan(readByMessengers);
    for (const style of ['<style', 'rel="stylesheet"']) {
      const start = bytes.indexOf(style);
      if (start >= 0) expect(end, style).toBeLessThan(start);
    }
    expect(bytes.lastIndexOf('property="og:')).toBeLessThan(end);
  });

  test('leads to feed, manifest and icon', () => {
    expect(linksOf(document, 'alternate')).toEqual([linkTo('/rss.xml')]);
    expect(linksOf(document, 'manifest')).toEqual([linkTo('/site.webmanifest')]);
    expect(linksOf(document, 'icon')).toContain(linkTo('/favicon.svg'));
  });

  test('names one card, with its size, type and words', () => {
    const [image = ''] = metaOf(document, 'og:image');
    expect(metaOf(document, 'og:image')).toHaveLength(1);
    expect(image).toMatch(/^https?:\/\//);
    const own =
      isArticle(path) || ['/short/', '/steps/'].includes(path)
        ? ''
        : metaOf(builtPage('/').document, 'og:image')[0];
    if (own) expect(image).toBe(own);
    expect(metaOf(document, 'og:image:width')).toEqual(['1200']);
    expect(metaOf(document, 'og:image:height')).toEqual(['630']);
    expect(metaOf(document, 'og:image:type')).toEqual([
      expect.stringMatching(/^image\/(?:png|jpeg)$/),
    ]);
    expect(metaOf(document, 'og:image:alt')).toEqual([expect.stringMatching(/\S/)]);
    expect(image?.startsWith(sharedLinkTo('/'))).toBe(true);
  });
});

test('a page that is not there is not listed, and no other page’s address is given for it', () => {
  const { document } = builtPage('/404.html');
  expect(metaOf(document, 'robots')).toEqual(['noindex']);
  expect(linksOf(document, 'canonical')).toEqual([]);
  expect(metaOf(document, 'og:url')).toEqual([]);
  expect(metaOf(document, 'og:image')).toEqual([]);
});

test('the color around the page is that of its paper', () => {
  const { light, dark } = colorOf('paper');
  expect(metaOf(builtPage('/').document, 'theme-color')).toEqual(['', light, dark]);
});
