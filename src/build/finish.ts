import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPage, type BuiltPage } from './built-page.ts';
import { editionFiles } from '../editions/files.ts';
import { loadedScripts, saysSize, toFinishedPage } from './finished-page.ts';
import { writeHostFiles, type HostSettings } from './host-files.ts';
import { prepareScripts, type ScriptFile } from './page-scripts.ts';
import { toHash } from './policy.ts';
import { isKept, writeWorker, type KeptFile } from './service-worker.ts';

/** Pages that are at work at once: while one is read or written, another is changed. */
const atOnce = 8;

/** Finishes what Astro has built. It is the last of the integrations, and the only one that changes it. */
export function finish(settings: HostSettings): AstroIntegration {
  return {
    name: 'finish',
    hooks: { 'astro:build:done': ({ dir }) => finishSite(fileURLToPath(dir), settings) },
  };
}

/**
 * Reads each page of a built site once, changes it and writes it; then makes what depends on all pages
 * as they are: the service worker, and what hosts need to know.
 *
 * @param folder Path of the built site.
 * @param settings Where it is to be read.
 */
export async function finishSite(folder: string, settings: HostSettings): Promise<void> {
  const { basePath } = settings;
  const scriptOf = prepareScripts({ folder, basePath });
  const redirects = (await readFile(join(folder, '_redirects'), 'utf8'))
    .split('\n')
    .filter(Boolean);
  /** Hosts answer at these addresses in ways of their own. */
  const moved = new Set(
    redirects.map((line) => `${line.split(' ')[0]?.slice(basePath.length) ?? ''}index.html`),
  );
  const files: KeptFile[] = [];
  const keep = (name: string, content: string | Uint8Array) => {
    if (!isKept(name) || moved.has(name)) return;
    files.push({ name, bytes: Buffer.byteLength(content), hash: toHash(content) });
  };
  const write = async (name: string, html: string) => {
    keep(name, html);
    await writeFile(join(folder, name), html);
  };

  const names = await listFiles(folder);
  const pages = names.filter((name) => name.endsWith('.html'));
  const waiting: { name: string; page: BuiltPage; script: ScriptFile | undefined }[] = [];
  const scripts = new Set<string>();
  await forEach(pages, async (name) => {
    const page = readPage(await readFile(join(folder, name), 'utf8'));
    const addresses = loadedScripts(page);
    const script = addresses.length > 0 ? await scriptOf(addresses) : undefined;
    if (script) scripts.add(script.path.slice(basePath.length));
    if (saysSize(page)) waiting.push({ name, page, script });
    else await write(name, toFinishedPage(page, { script }));
  });

  for (const name of await listFiles(folder)) {
    if (/^_astro\/.*\.js$/.test(name) && !scripts.has(name)) await rm(join(folder, name));
    else if (!name.endsWith('.html') && isKept(name))
      keep(name, await readFile(join(folder, name)));
  }
  // What such a page weighs itself differs by no more than the digits that are still missing.
  const guideSize = sum([
    ...files.map(({ bytes }) => bytes),
    ...waiting.map(({ page, script }) => Buffer.byteLength(toFinishedPage(page, { script }))),
  ]);
  const fileSizes = await sizesOf(folder, Object.values(editionFiles));
  for (const { name, page, script } of waiting) {
    await write(name, toFinishedPage(page, { script, guideSize, fileSizes }));
  }

  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  await writeWorker({ folder, basePath, files, redirects });
  await writeHostFiles(folder, settings, redirects);
}

/** Paths of all files in a folder and below, from that folder, with slashes. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Bytes of those files that are there, by their names. */
async function sizesOf(folder: string, names: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found) sizes.set(name, found.size);
  }
  return sizes;
}

async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
