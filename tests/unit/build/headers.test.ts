import { expect, test } from 'vitest';
import { toHeaderRules } from '#build/headers.ts';
import { toHeadersFile } from '#build/headers-file.ts';

const rules = toHeaderRules('/some/base/');

/** All headers of a path, by name, with every value that the rules give. */
function headersOf(path: string): Record<string, string[]> {
  const fits = (pattern: string) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  const fitting = rules.filter((rule) => fits(rule.path));
  return Object.fromEntries(
    Map.groupBy(
      fitting.flatMap(({ headers }) => Object.entries(headers)),
      ([name]) => name,
    )
      .entries()
      .map(([name, entries]) => [name, entries.map(([, value]) => value)]),
  );
}

test('nobody may frame a page, and what it may load and run is left to the page', () => {
  for (const path of ['/some/base/', '/some/base/steps/apologize/']) {
    expect(headersOf(path)['Content-Security-Policy']).toEqual(["frame-ancestors 'none'"]);
  }
});

test('the service worker may ask the host besides, and run nothing more', () => {
  const [, policy] = headersOf('/some/base/sw.js')['Content-Security-Policy'] ?? [];
  expect(policy).toContain("default-src 'none'; script-src 'none'");
  expect(policy).toContain("connect-src 'self'");
});

test.each([
  ['a font', '_astro/fonts/0123.woff2', ['same-origin']],
  ['a share card', 'share/apologize.0123.png', undefined],
])('%s is kept for good; who else may show it is told', (_, path, resource) => {
  const headers = headersOf(`/some/base/${path}`);
  expect(headers['Cache-Control']).toEqual(['public, max-age=31536000, immutable']);
  expect(headers['Cross-Origin-Resource-Policy']).toEqual(resource);
});

test.each([
  ['epub', 'application/epub+zip'],
  ['html', 'text/html; charset=utf-8'],
  ['pdf', 'application/pdf'],
])('the guide to take along as %s is kept as a file, and asked for again', (ending, type) => {
  const headers = headersOf(`/some/base/seventeen-steps.${ending}`);
  expect(headers['Content-Type']).toEqual([type]);
  expect(headers['Content-Disposition']).toEqual(['attachment']);
  expect(headers).not.toHaveProperty('Cache-Control');
});

test('says nothing about the rest of a host that is shared with others', () => {
  expect(headersOf('/another/')).toEqual({});
});

test('switches off camera, microphone and place, but not sharing and copying a link', () => {
  const [policy] = headersOf('/some/base/')['Permissions-Policy'] ?? [];
  expect(policy).toContain('camera=(), ');
  expect(policy).toContain('geolocation=(), ');
  expect(policy).not.toMatch(/web-share|clipboard-write/);
});

test('writes a block for each rule', () => {
  expect(
    toHeadersFile([
      { path: '/*', headers: { 'Referrer-Policy': 'no-referrer', 'X-Other': 'b' } },
      { path: '/share/*', headers: { 'Cache-Control': 'no-cache' } },
    ]),
  ).toBe(
    [
      '/*',
      '  Referrer-Policy: no-referrer',
      '  X-Other: b',
      '/share/*',
      '  Cache-Control: no-cache',
      '',
    ].join('\n'),
  );
});
