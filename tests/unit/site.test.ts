import { afterEach, expect, test, vi } from 'vitest';
import { sitePath, siteUrl } from '#site';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['/', '/help/', '/help/'],
  ['/', '/', '/'],
  ['/some/base', '/help/', '/some/base/help/'],
  ['/some/base/', '/#closing', '/some/base/#closing'],
])('under %s, the path %s is asked for as %s', (base, path, expected) => {
  vi.stubEnv('BASE_URL', base);
  expect(sitePath(path)).toBe(expected);
});

test.each([
  ['/', '/help/', 'https://guide.example/help/'],
  ['/some/base/', '/#closing', 'https://guide.example/some/base/#closing'],
])('under %s, the path %s is shared as %s', (base, path, expected) => {
  vi.stubEnv('BASE_URL', base);
  vi.stubEnv('SITE', 'https://guide.example');
  expect(siteUrl(path)).toBe(expected);
});
