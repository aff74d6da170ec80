import { expect, test } from 'vitest';
import { toHash } from '#build/policy.ts';
import { toVariants } from '../../../scripts/measure/paint-variants.ts';

const style = '@font-face{src:url(/a.woff2)}@font-face{src:local(Georgia)}p{top:0}';
const html = `<!doctype html><html><head><title>A</title><meta content="'${toHash(style)}'"><style>${style}</style></head><body class="a"><p id="b">Words<script>one()</script></p></body></html>`;
const variants = toVariants({ html, headers: { 'referrer-policy': ['no-referrer'] } });

test('a variant lacks what it says, and nothing else', () => {
  expect(variants['as built']?.html).toBe(html);
  expect(variants['without headers']).toEqual({ html, headers: {} });
  expect(variants['without style']?.html).toBe(html.replace(`<style>${style}</style>`, ''));
  expect(variants['without scripts']?.html).toBe(html.replace('<script>one()</script>', ''));
});

test('without its fonts, the rest of the style is still allowed', () => {
  const rest = '@font-face{src:local(Georgia)}p{top:0}';
  expect(variants['without fonts']?.html).toBe(
    html.replace(style, rest).replace(toHash(style), toHash(rest)),
  );
});

test('the bare text has the words in their elements', () => {
  const { html: bare = '', headers } = variants['bare text'] ?? {};
  expect(headers).toEqual({});
  expect(bare).toMatch(/<title>A<\/title><p>Words<\/p>$/);
});
