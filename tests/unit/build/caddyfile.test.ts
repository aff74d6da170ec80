import { expect, test } from 'vitest';
import { toCaddyfile } from '#build/caddyfile.ts';

const lines = toCaddyfile({
  origin: 'https://guide.example',
  basePath: '/some/base/',
  rules: [
    { path: '/some/base/*', headers: { 'Permissions-Policy': 'camera=(), usb=()', Other: 'a' } },
    { path: '/some/base/share/*', headers: { 'Cache-Control': 'immutable' } },
    { path: '/some/base/sw.js', headers: { Other: 'b' } },
  ],
  redirects: ['/some/base/steps/hear/ /some/base/steps/listen/ 301'],
})
  .split('\n')
  .map((line) => line.trim());

test('serves the folder at the address that the site was built for, unless told another', () => {
  expect(lines).toContain('{$SITE_ADDRESS:https://guide.example} {');
  expect(lines).toContain('root * {$SITE_FOLDER:.}');
  expect(lines).toContain('handle_path /some/base/* {');
});

test('sends the headers of each rule with its path, and a later one in place of an earlier', () => {
  const first = lines.indexOf('@path0 path /some/base/*');
  expect(lines.slice(first, first + 14)).toEqual([
    '@path0 path /some/base/*',
    'header @path0 {',
    'Permissions-Policy "camera=(), usb=()"',
    'Other "a"',
    '}',
    '@path1 path /some/base/share/*',
    'header @path1 {',
    'Cache-Control "immutable"',
    '}',
    '@path2 path /some/base/sw.js',
    'header @path2 {',
    'Other "b"',
    'defer',
    '}',
  ]);
});

test('has everything asked for again but what is named by what it holds', () => {
  expect(lines).toContain('@changing not path /some/base/_astro/* /some/base/share/*');
  expect(lines).toContain('header @changing Cache-Control no-cache');
});

test('redirects old addresses', () => {
  expect(lines).toContain('redir /some/base/steps/hear/ /some/base/steps/listen/ 301');
});
