import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPage } from '#build/built-page.ts';
import { loadedScripts, toFinishedPage } from '#build/finished-page.ts';

const toPage = (parts: string) => `<!doctype html><title>A</title>${parts}<p>Words.`;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const tools = { path: '/_astro/tools.0.js', code: 'tools()', hash: 'sha256-tools' };

const finish = (parts: string, additions: Partial<Parameters<typeof toFinishedPage>[1]> = {}) =>
  toFinishedPage(readPage(toPage(parts)), { script: undefined, ...additions });

function directivesOf(html: string): Record<string, string[]> {
  const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1];
  return Object.fromEntries(
    (policy ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

test('lets only what is in the page run', () => {
  const html = finish('<script>one()</script><style>p{top:0}</style><script>two()</script>');
  expect(directivesOf(html)).toMatchObject({
    'script-src': [hashOf('one()'), hashOf('two()')],
    'style-src': [hashOf('p{top:0}')],
  });
});

test('names a script that is used twice once, and data for programs never', () => {
  const twice = '<script>one()</script><script>one()</script>';
  const data = '<script type="application/ld+json">{}</script>';
  expect(directivesOf(finish(twice + data))['script-src']).toEqual([hashOf('one()')]);
});

test('allows fonts inside a style that brings them, and no others then', () => {
  const font = '<style>@font-face{font-family:A;src:url(data:font/woff2;base64,AA==)}</style>';
  expect(directivesOf(finish(font))['font-src']).toEqual(['data:']);
  expect(directivesOf(finish('<style>p{top:0}</style>'))['font-src']).toEqual(["'self'"]);
});

test('forbids scripts and styles where a page has none', () => {
  expect(directivesOf(finish('<style>p{top:0}</style>'))['script-src']).toEqual(["'none'"]);
  expect(directivesOf(finish('<script>one()</script>'))['style-src']).toEqual(["'none'"]);
});

test('the policy is before the first thing that it governs', () => {
  const html = finish('<meta name="referrer"><style>p{top:0}</style><script>one()</script>');
  expect(html).toMatch(
    /<meta name="referrer"><meta http-equiv="content-security-policy"[^>]*><style>/,
  );
});

test('lets a page start the service worker only if it has the switch for it', () => {
  const script = '<script>one()</script>';
  expect(directivesOf(finish(script))).not.toHaveProperty('worker-src');
  expect(directivesOf(finish(`${script}<keep-guide hidden></keep-guide>`))).toMatchObject({
    'worker-src': ["'self'"],
    'trusted-types': ['keep-guide'],
  });
});

test('lets nothing be sent, loaded from elsewhere or written as markup', () => {
  expect(directivesOf(finish('<script>one()</script>'))).toMatchObject({
    'default-src': ["'none'"],
    'connect-src': ["'none'"],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  });
});

test('has one file in place of all scripts that it loads, allowed by its hash', () => {
  const parts =
    '<script type="module" src="/a.js"></script><b>1</b><script type="module" src="/b.js"></script>';
  expect(loadedScripts(readPage(toPage(parts + parts)))).toEqual(['/a.js', '/b.js']);
  const html = finish(parts, { script: tools });
  expect(html).toContain(
    '<b>1</b><script defer src="/_astro/tools.0.js" integrity="sha256-tools"></script><p>',
  );
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(directivesOf(html)['script-src']).toEqual(["'sha256-tools'"]);
});

test('has its styles as one, without what neither it nor its scripts can have', () => {
  const parts = '<style>p{top:0}.gone{top:0}</style><style>.answer{top:0}b{top:0}</style>';
  expect(finish(parts)).toContain('<style>p{top:0}</style><p>');
  const script = { ...tools, code: 'this.className = "answer"' };
  expect(finish(`${parts}<script src="/a.js"></script>`, { script })).toContain(
    '<style>p,.answer{top:0}</style>',
  );
});

test.each([
  [1, '0.1 MB'],
  [1_900_000, '1.9 MB'],
  [1_900_001, '2.0 MB'],
])('says that a guide of %i bytes takes up %s', (guideSize, size) => {
  const data = '<data value="" class="guide-size">some</data>';
  expect(finish(data, { guideSize })).toContain(`<data value="" class="guide-size">${size}</data>`);
});

test('changes nothing else', () => {
  const parts = `<a title='"&amp;' HREF=/>é &mdash; </a><data>1</data>`;
  expect(finish(parts)).toBe(toPage(parts));
});

test.each([
  [326_293, '327 KB'],
  [2_112_128, '2.2 MB'],
])('says that a file of %i bytes takes up %s', (bytes, size) => {
  const data = '<data class="file-size" value="a.epub">some</data>';
  expect(finish(data, { fileSizes: new Map([['a.epub', bytes]]) })).toContain(`>${size}</data>`);
});
