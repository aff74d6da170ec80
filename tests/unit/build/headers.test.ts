import { expect, test } from 'vitest';
import { toHeaderRules, type HeaderRule } from '../../../src/build/headers.ts';
import { toHeadersFile } from '../../../src/build/headers-file.ts';

const site = {
  policy: "default-src 'none'",
  basePath: '/some/base/',
  entries: ['404.html', '_astro/', 'index.html', 'share/', 'steps/'],
};

function headersOf(path: string, rules: HeaderRule[]): Record<string, string> {
  const fits = (pattern: string) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  const fitting = rules.filter(({ paths }) => paths.some(fits));
  return Object.fromEntries(fitting.flatMap(({ headers }) => Object.entries(headers)));
}

test.each([
  ['a page', 'steps/apologize/', 'no-cache', 'same-origin'],
  ['the first page', '', 'no-cache', 'same-origin'],
  ['a font', '_astro/fonts/0123.woff2', 'public, max-age=31536000, immutable', 'same-origin'],
  [
    'a share card',
    'share/apologize.0123.png',
    'public, max-age=31536000, immutable',
    'cross-origin',
  ],
])('tells how long %s is kept and who may show it', (_, path, cache, resource) => {
  expect(headersOf(`/some/base/${path}`, toHeaderRules(site))).toMatchObject({
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cache-Control': cache,
    'Cross-Origin-Resource-Policy': resource,
  });
});

test('says nothing about the rest of a host that is shared with others', () => {
  expect(headersOf('/another/', toHeaderRules(site))).toEqual({});
});

test('switches off what the site has no use for, but not sharing and copying a link', () => {
  const policy = headersOf('/some/base/', toHeaderRules(site))['Permissions-Policy'];
  expect(policy).toContain('camera=(), ');
  expect(policy).toContain('geolocation=(), ');
  expect(policy).not.toMatch(/web-share|clipboard-write/);
});

test('writes a block for each path', () => {
  const rules = [
    { paths: ['/*'], headers: { 'Referrer-Policy': 'no-referrer', 'X-Other': 'b' } },
    { paths: ['/', '/about/*'], headers: { 'Cache-Control': 'no-cache' } },
  ];
  expect(toHeadersFile(rules)).toBe(
    [
      '/*',
      '  Referrer-Policy: no-referrer',
      '  X-Other: b',
      '/',
      '  Cache-Control: no-cache',
      '/about/*',
      '  Cache-Control: no-cache',
      '',
    ].join('\n'),
  );
});

const rulesFor = (count: number) => [
  { paths: Array.from({ length: count }, (_, index) => `/${String(index)}`), headers: { A: 'b' } },
];

test('refuses more rules than Cloudflare reads', () => {
  expect(toHeadersFile(rulesFor(100))).toContain('/99\n');
  expect(() => toHeadersFile(rulesFor(101))).toThrow(
    '_headers would hold 101 rules, and Cloudflare reads 100',
  );
});

const ruleOf = (value: string) => [
  { paths: ['/*'], headers: { 'Content-Security-Policy': value } },
];
const indented = '  Content-Security-Policy: ';

test('refuses a line that is longer than Cloudflare reads', () => {
  expect(toHeadersFile(ruleOf('x'.repeat(2000 - indented.length)))).toContain('xxx');
  expect(() => toHeadersFile(ruleOf('x'.repeat(2001 - indented.length)))).toThrow(
    '_headers would hold a line of 2001 characters, and Cloudflare reads 2000: "Content-Security-Policy: xxx',
  );
});
