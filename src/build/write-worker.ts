import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { getManifest } from 'workbox-build';
import type { WorkerData } from '../features/offline/worker-data.ts';

/** A built site. */
interface BuiltSite {
  /** Path of its folder. */
  folder: string;
  /** Path that it is served under, with a slash at both ends. */
  basePath: string;
}

const ownFiles = ['**/*.html', '_astro/**', 'icons/*', 'favicon.*', 'site.webmanifest'];

/**
 * Writes `sw.js`, the service worker that keeps a built site on a device: its pages with their
 * fonts and icons. Feeds, and the pictures that other sites show beside a link, stay out.
 *
 * @param site The site, otherwise complete: the worker keeps each file as it now is or not at all.
 */
export async function writeWorker(site: BuiltSite): Promise<void> {
  const { folder, basePath } = site;
  const redirects = await readRedirects(site);
  const { manifestEntries } = await listFiles(site, redirects);
  const data: WorkerData = { files: manifestEntries, redirects, notFound: `${basePath}404.html` };
  await build({
    input: fileURLToPath(new URL('../features/offline/worker.ts', import.meta.url)),
    transform: {
      define: { data: JSON.stringify(data), 'process.env.NODE_ENV': '"production"' },
    },
    output: { file: join(folder, 'sw.js'), format: 'iife', minify: true },
  });
}

/**
 * Measures what {@link writeWorker} keeps.
 *
 * @returns Its size on the device, in bytes.
 */
export async function measureGuide(site: BuiltSite): Promise<number> {
  const { size } = await listFiles(site, await readRedirects(site));
  return size;
}

function listFiles({ folder, basePath }: BuiltSite, redirects: WorkerData['redirects']) {
  return getManifest({
    globDirectory: folder,
    globPatterns: ownFiles,
    // Hosts answer at these addresses in ways of their own.
    globIgnores: redirects.map(([from]) => `${from.slice(basePath.length)}index.html`),
    // Their names change with what they hold.
    dontCacheBustURLsMatching: /^_astro\//,
    manifestTransforms: [
      async (entries) => {
        const manifest = entries.map(async (entry) => ({
          ...entry,
          url: basePath + entry.url.replace(/(^|\/)index\.html$/, '$1'),
          // While a host replaces the site, it may send old files beside new ones.
          integrity: await hashFile(join(folder, entry.url)),
        }));
        return { manifest: await Promise.all(manifest) };
      },
    ],
  });
}

async function hashFile(file: string): Promise<string> {
  return `sha256-${createHash('sha256')
    .update(await readFile(file))
    .digest('base64')}`;
}

async function readRedirects({ folder }: BuiltSite): Promise<WorkerData['redirects']> {
  const text = await readFile(join(folder, '_redirects'), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [from = '', to = ''] = line.split(' ');
      return [from, to];
    });
}
