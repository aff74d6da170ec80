import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withPolicy } from '#build/page-policy.ts';
import { writeHostFiles } from '../../../src/build/hosting.ts';

const settings = {
  siteUrl: 'https://guide.example',
  basePath: '/',
  securityContact: 'mailto:security@guide.example',
};

let site: string;
const read = (name: string) => readFileSync(join(site, name), 'utf8');
const write = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(site, name), text);
};
const writeFor = (changes: Partial<typeof settings>) =>
  writeHostFiles(pathToFileURL(site + sep), { ...settings, ...changes });

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'seventeen-steps-'));
  write({
    'index.html': withPolicy('<title>A</title><script>one()</script>'),
    '404.html': withPolicy('<title>B</title><script>two()</script>'),
    _redirects: '/old/ /new/ 301\n',
  });
});

afterEach(() => {
  rmSync(site, { recursive: true });
});

test('the header lets run what one of the pages lets run, and connects to nothing', async () => {
  await writeFor({});
  expect(read('_headers')).toMatch(/script-src 'sha256-\S+' 'sha256-\S+';/);
  expect(read('_headers')).toContain("connect-src 'none'");
});

test('a service worker may ask the host', async () => {
  write({ 'sw.js': '' });
  await writeFor({});
  expect(read('_headers')).toContain("connect-src 'self'");
  expect(read('_headers')).toContain('\n/sw.js\n  Cache-Control: no-cache\n');
});

test('Caddy leads on from the old addresses of the build', async () => {
  await writeFor({});
  expect(read('Caddyfile')).toContain('redir /old/ /new/ 301');
});

test('says whom to tell about faults only on a host of its own, and only if somebody is named', async () => {
  const file = '.well-known/security.txt';
  await writeFor({ basePath: '/some/base/' });
  expect(existsSync(join(site, file))).toBe(false);
  await writeFor({ securityContact: '' });
  expect(existsSync(join(site, file))).toBe(false);
  await writeFor({});
  expect(read(file)).toContain('Contact: mailto:security@guide.example');
});
