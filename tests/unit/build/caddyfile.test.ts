import { expect, test } from 'vitest';
import { toCaddyfile } from '../../../src/build/caddyfile.ts';

const lines = toCaddyfile({
  origin: 'https://guide.example',
  basePath: '/some/base/',
  rules: [
    { paths: ['/some/base/*'], headers: { 'Permissions-Policy': 'camera=(), usb=()' } },
    { paths: ['/some/base/', '/some/base/steps/*'], headers: { 'Cache-Control': 'no-cache' } },
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

test('sends the headers of each rule with its paths', () => {
  const first = lines.indexOf('@paths0 path /some/base/*');
  expect(lines.slice(first, first + 8)).toEqual([
    '@paths0 path /some/base/*',
    'header @paths0 {',
    'Permissions-Policy "camera=(), usb=()"',
    '}',
    '@paths1 path /some/base/ /some/base/steps/*',
    'header @paths1 {',
    'Cache-Control "no-cache"',
    '}',
  ]);
});

test('leads on from old addresses', () => {
  expect(lines).toContain('redir /some/base/steps/hear/ /some/base/steps/listen/ 301');
});
