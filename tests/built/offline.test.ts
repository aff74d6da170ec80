import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { builtFiles, builtPages, dist, linkTo, pathOfFile } from '../helpers/built-site.ts';

const worker = readFileSync(join(dist, 'sw.js'), 'utf8');

/** What the worker keeps, and the hash of each. */
const kept = new Map(
  [...worker.matchAll(/url:[`"']([^`"']+)[`"'],[^}]*integrity:[`"']([^`"']+)/g)].map(
    ([, url = '', integrity = '']) => [url, integrity],
  ),
);

test('the worker keeps every page as it was built, and what pages load', () => {
  const pages = builtPages().map(({ path, file }) => [linkTo(path), file] as const);
  const loaded = builtFiles()
    .filter((name) => /^(?:_astro|icons)\/|^favicon|\.webmanifest$/.test(name))
    .map((name) => [linkTo(pathOfFile(name)), join(dist, name)] as const);
  expect(loaded.length).toBeGreaterThan(0);
  const wanted = [...pages, ...loaded].map(([path, file]) => [
    path,
    `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`,
  ]);
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(wanted));
});

test('the worker is small and imports nothing', () => {
  expect(brotliCompressSync(worker).length).toBeLessThanOrEqual(8000);
  expect(/\bimportScripts\b|sourceMappingURL/.exec(worker)).toBeNull();
});

test('a page that offers to keep the guide says how much that is', () => {
  const sizes = builtPages().flatMap(({ document }) =>
    [...document.querySelectorAll('.guide-size')].map(({ textContent }) => textContent),
  );
  expect(sizes.length).toBeGreaterThan(0);
  for (const size of sizes) expect(size).toMatch(/^\d+\.\d MB$/);
});
