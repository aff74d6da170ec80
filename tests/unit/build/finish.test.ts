import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishSite } from '#build/finish.ts';

const settings = {
  siteUrl: 'https://guide.example',
  basePath: '/base/',
  securityContact: 'mailto:security@guide.example',
};
const step = '<script type="module" src="/base/_astro/notes.js"></script>';

let site: string;
const read = (name: string) => readFileSync(join(site, name), 'utf8');
const list = () =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(site, name)).isFile())
    .sort();
const write = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    writeFileSync(join(site, name), text);
  }
};
const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** What the service worker keeps: addresses and hashes. */
function keptByWorker(): Record<string, string> {
  const entries = read('sw.js').matchAll(/url:`([^`]+)`,[^}]*integrity:`([^`]+)`/g);
  return Object.fromEntries(entries.map(([, url = '', hash = '']) => [url, hash]));
}

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'seventeen-steps-'));
  write({
    _redirects: '/base/old/ /base/new/ 301\n',
    'index.html': `<title>A</title><style>p{top:0}</style>${step}<p>Text`,
    '404.html': '<title>B</title><script>two()</script>',
    'old/index.html': '<title>C</title>',
    'new/index.html': `<title>D</title>${step}<p><data class="guide-size">?</data>`,
    '_astro/notes.js': 'import{a}from"./part.js";customElements.define("kept-notes",a);',
    '_astro/part.js': 'export class a extends HTMLElement{}',
    '_astro/font.woff2': 'letters',
    'share/a.png': 'card',
    'rss.xml': '<rss/>',
  });
});
afterEach(() => {
  rmSync(site, { recursive: true });
});

test('nothing changes a page after its hashes: those of the worker and of its policy are of what is served', async () => {
  await finishSite(site, settings);
  expect(keptByWorker()).toMatchObject({
    '/base/': hashOf(read('index.html')),
    '/base/404.html': hashOf(read('404.html')),
    '/base/new/': hashOf(read('new/index.html')),
  });
  expect(read('404.html')).toContain(`script-src '${hashOf('two()')}'`);
  expect(read('index.html')).toContain(`style-src '${hashOf('p{top:0}')}'`);
  const [, path = '', integrity] =
    /src="\/base\/([^"]*)" integrity="([^"]*)"/.exec(read('index.html')) ?? [];
  expect(integrity).toBe(hashOf(read(path)));
});

test('scripts with all that they import become one file, which pages share; others are gone', async () => {
  await finishSite(site, settings);
  const [script = '', ...others] = list().filter((name) => name.startsWith('_astro/tools.'));
  expect(others).toEqual([]);
  expect(read(script)).toMatch(/class extends HTMLElement.*kept-notes/);
  expect(read('index.html')).toContain(`src="/base/${script}"`);
  expect(read('new/index.html')).toContain(`src="/base/${script}"`);
  expect(list().filter((name) => name.startsWith('_astro/'))).toEqual([
    '_astro/font.woff2',
    script,
  ]);
});

test('the worker keeps pages and what they load, but no feed, card, edition or old address', async () => {
  write({ 'seventeen-steps.html': '<title>E</title>', 'seventeen-steps.epub': 'book' });
  await finishSite(site, settings);
  const script = list().find((name) => name.startsWith('_astro/tools.')) ?? '';
  expect(Object.keys(keptByWorker()).sort()).toEqual(
    ['/base/', '/base/404.html', '/base/new/', '/base/_astro/font.woff2', `/base/${script}`].sort(),
  );
  expect(read('sw.js')).toContain('[[`/base/old/`,`/base/new/`]]');
});

test('a page says how much all that is kept takes up', async () => {
  write({ 'big/index.html': `<title>E</title>${'x'.repeat(1_000_000)}` });
  await finishSite(site, settings);
  expect(read('new/index.html')).toContain('<data class="guide-size">1.1 MB</data>');
});

test('hosts get headers within the limits of Cloudflare, however many pages there are', async () => {
  for (let page = 0; page < 120; page += 1) {
    write({ [`page-${String(page)}/index.html`]: `<script>own(${String(page)})</script>` });
  }
  await finishSite(site, settings);
  const lines = read('_headers').split('\n');
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(100);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
});
