import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { findOverruns } from '../../../scripts/measure/page-budgets.ts';
import { weighPage, type PageWeight } from '../../../scripts/measure/page-weight.ts';

const lasting = 'for (const each of document.links) each.hidden = !each.hidden;';
const later = 'addEventListener("pagehide", () => document.body.replaceChildren());';
const files: Record<string, string> = {
  '/_astro/page.js': `import{a}from"./part.js";const open=()=>import("./later.js");${lasting}`,
  '/_astro/part.js': 'export const a = 1;',
  '/_astro/later.js': later,
  '/_astro/page.css': 'main { color: teal }',
  '/_astro/letters.woff2': 'letters',
  '/_astro/accents.woff2': 'accents',
};
const compressed = (text = '') => brotliCompressSync(text).length;

function weigh(head: string, body = '') {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  const { document } = parseHTML(html);
  const read = (address: string) => Buffer.from(files[address] ?? '');
  const page = { path: '/steps/pause/', html, document };
  return { html, weight: weighPage(page, { basePath: '/', headers: 500, read }) };
}

describe('the weight of a page', () => {
  test('counts its headers, and scripts in it and in files, also those that are imported later', () => {
    const { html, weight } = weigh(
      '<script type="module" src="/_astro/page.js"></script>',
      `<script>${later}</script>`,
    );
    const parts = ['page', 'part', 'later'].map((name) => compressed(files[`/_astro/${name}.js`]));
    const inFiles = parts.reduce((sum, bytes) => sum + bytes, 0);
    expect(weight.script).toBe(compressed(later) + inFiles);
    expect(weight.html).toBe(500 + compressed(html));
    expect(weight.total).toBe(500 + compressed(html) + inFiles);
    expect(weight.requests).toBe(4);
  });

  test('counts no data as script', () => {
    const { weight } = weigh(`<script type="application/ld+json">{"name":"${lasting}"}</script>`);
    expect(weight.script).toBe(compressed(''));
  });

  test('counts files of style as HTML', () => {
    const { html, weight } = weigh('<link rel="stylesheet" href="/_astro/page.css">');
    expect(weight.html).toBe(500 + compressed(html) + compressed(files['/_astro/page.css']));
    expect(weight.requests).toBe(2);
  });

  test('counts the files of fonts that its text needs', () => {
    const face = (name: string, range: string) =>
      `@font-face{src:url(/_astro/${name}.woff2);unicode-range:${range}}`;
    const style = `<style>${face('letters', 'U+20-7E')}${face('accents', 'U+E9,U+F1')}</style>`;
    expect(weigh(style, 'cafe').weight.fonts).toBe('letters'.length);
    expect(weigh(style, 'café').weight.fonts).toBe('letters'.length + 'accents'.length);
  });
});

test('a page over its budget is named, with the budget and the figure', () => {
  const light = { html: 1, style: 1, script: 1, fonts: 1, requests: 1, total: 1, card: 1 };
  const heavy: PageWeight = { ...light, script: 3412, requests: 6 };
  expect(findOverruns('/short/', light)).toEqual([]);
  expect(findOverruns('/short/', heavy)).toEqual([
    '/short/ has 3,412 bytes of script; its budget is 3,072.',
    '/short/ has 6 requests; its budget is 5.',
  ]);
  expect(findOverruns('/workbook/', { ...light, script: 3412 })).toEqual([]);
});
