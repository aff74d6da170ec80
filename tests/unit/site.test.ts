import { afterEach, expect, test, vi } from 'vitest';
import { sitePath } from '#site';

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
