import { expect, test } from 'vitest';
import { toHash, toPolicy } from '#build/policy.ts';

const none = { scripts: [], styles: [] };

function directivesOf(policy: string): Record<string, string[]> {
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

test('allows scripts and styles by their hashes, each once', () => {
  const policy = toPolicy({ scripts: ['sha256-a', 'sha256-b', 'sha256-a'], styles: ['sha256-c'] });
  expect(directivesOf(policy)).toMatchObject({
    'script-src': ["'sha256-a'", "'sha256-b'"],
    'style-src': ["'sha256-c'"],
  });
});

test('has a service worker, files by script and named Trusted Types only if asked to', () => {
  expect(directivesOf(toPolicy(none))).not.toHaveProperty('worker-src');
  const extras = {
    workers: true,
    connections: true,
    inlineFonts: true,
    trustedTypes: ['worker-address'],
  };
  expect(directivesOf(toPolicy(none, extras))).toMatchObject({
    'worker-src': ["'self'"],
    'connect-src': ["'self'"],
    'font-src': ['data:'],
    'trusted-types': ['worker-address'],
  });
});

test('a hash is that of the bytes, however they are given', () => {
  const abc = 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';
  expect(toHash('abc')).toBe(abc);
  expect(toHash(Buffer.from('abc'))).toBe(abc);
});
