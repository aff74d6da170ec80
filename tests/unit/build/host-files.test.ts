import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeHostFiles } from '#build/host-files.ts';

const settings = {
  siteUrl: 'https://guide.example',
  basePath: '/',
  securityContact: 'mailto:security@guide.example',
};

let site: string;
const read = (name: string) => readFileSync(join(site, name), 'utf8');

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'seventeen-steps-'));
});
afterEach(() => {
  rmSync(site, { recursive: true });
});

test('hosts get headers and old addresses', async () => {
  await writeHostFiles(site, settings, ['/old/ /new/ 301']);
  expect(read('_headers')).toContain('/sw.js\n');
  expect(read('Caddyfile')).toContain('redir /old/ /new/ 301');
});

test('says whom to tell about problems only on a host of its own, and only if somebody is named', async () => {
  const file = '.well-known/security.txt';
  await writeHostFiles(site, { ...settings, basePath: '/some/base/' }, []);
  expect(existsSync(join(site, file))).toBe(false);
  await writeHostFiles(site, { ...settings, securityContact: '' }, []);
  expect(existsSync(join(site, file))).toBe(false);
  await writeHostFiles(site, settings, []);
  expect(read(file)).toContain('Contact: mailto:security@guide.example');
});
