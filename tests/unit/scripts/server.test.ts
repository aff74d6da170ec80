import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, serveFolder, startServer } from '../../../scripts/server.ts';

const root = mkdtempSync(join(tmpdir(), 'seventeen-steps-'));
const files: Record<string, string | Buffer> = {
  'dist/index.html': 'First page',
  'dist/help/index.html': 'Help',
  'dist/help/index.html.br': brotliCompressSync('Help'),
  'dist/404.html': 'This page is not here',
  'dist/_astro/type.4f2a.woff2': 'Type',
  'dist/.well-known/security.txt': 'Contact',
  'dist-base/index.html': 'Another site',
};
let server: Server;

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  server = await startServer(serveFolder(join(root, 'dist'), '/some/base/'));
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

const ask = (path: string, headers = {}) =>
  fetch(server.origin + path, { redirect: 'manual', headers });

/** Asks for a path as it stands, which `fetch` would put in order first. */
const askExactly = (path: string) =>
  new Promise<number | undefined>((resolve) => {
    get(server.origin, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });

test('a page and a file are served under the base path', async () => {
  expect(await (await ask('/some/base/')).text()).toBe('First page');
  expect(await (await ask('/some/base/help/?from=friend')).text()).toBe('Help');
  expect(await (await ask('/some/base/.well-known/security.txt')).text()).toBe('Contact');
});

test('an address without its last slash leads to the page', async () => {
  const { status, headers } = await ask('/some/base/help?from=friend');
  expect([status, headers.get('location')]).toEqual([301, '/some/base/help/?from=friend']);
});

test('what is not there, or beside the site, is answered by the site’s own page', async () => {
  for (const path of ['/some/base/nothing/', '/some/base/_astro/', '/help/', '/']) {
    const response = await ask(path);
    expect(response.status, path).toBe(404);
    expect(await response.text(), path).toBe('This page is not here');
  }
});

test('no path leads out of the folder, not even to one whose name begins alike', async () => {
  for (const way of ['../dist-base/', '..%2fdist-base/', '%2e%2e/dist-base/', '..%5cdist-base/']) {
    expect(await askExactly(`/some/base/${way}index.html`), way).toBe(404);
  }
});

test('files whose names change with what they hold are kept for good, pages are asked for again', async () => {
  const font = await ask('/some/base/_astro/type.4f2a.woff2');
  expect(font.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const page = await ask('/some/base/help/');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const again = await ask('/some/base/help/', {
    'if-none-match': page.headers.get('etag') ?? '',
  });
  expect(again.status).toBe(304);
});

test('a compressed copy is sent to who can read it', async () => {
  const compressed = await ask('/some/base/help/', { 'accept-encoding': 'br' });
  expect(compressed.headers.get('content-encoding')).toBe('br');
  expect(await compressed.text()).toBe('Help');
  const plain = await ask('/some/base/help/', { 'accept-encoding': 'identity' });
  expect(plain.headers.get('content-encoding')).toBeNull();
});
