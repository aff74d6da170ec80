import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { isEdition } from '../editions/files.ts';
import type { WorkerData } from '../features/offline/worker-data.ts';

/** A file of the built site that readers can keep on their device. */
export interface KeptFile {
  /** Path from the folder of the site, such as `steps/apologize/index.html`. */
  name: string;
  bytes: number;
  /** SHA-256 hash of what it holds, such as `sha256-…`. */
  hash: string;
}

const kept = /^(?:_astro\/|icons\/|favicon\.|site\.webmanifest$)|\.html$/;

/**
 * Whether a file is kept on a device: a page, or what pages load. Feeds, and the pictures that other
 * sites show beside a link, are not; nor is the guide to take along, which is a copy by itself.
 */
export const isKept = (name: string) => kept.test(name) && !isEdition(name);

/** The name of the file with the service worker. */
export const workerFile = 'sw.js';

/** A notice in the worker, which holds some of Workbox. */
const notice = '/* Contains Workbox, whose terms are in licenses/workbox.txt. */';

/** What the worker is made from. */
interface Worker {
  /** Path of the folder of the built site. */
  folder: string;
  /** Path that it is served under, with a slash at both ends. */
  basePath: string;
  /** What is kept: each file as it now is, or not at all. */
  files: readonly KeptFile[];
  /** Lines of a `_redirects` file: old path, new path, status. */
  redirects: readonly string[];
}

/** Writes the service worker that keeps a built site on a device. */
export async function writeWorker({ folder, basePath, files, redirects }: Worker): Promise<void> {
  const data: WorkerData = {
    files: files.map(({ name, hash }) => ({
      url: basePath + name.replace(/(^|\/)index\.html$/, '$1'),
      // The names of these change with what they hold.
      revision: name.startsWith('_astro/') ? null : hash,
      // While a host replaces the site, it may send old files beside new ones.
      integrity: hash,
    })),
    redirects: redirects.map((line) => {
      const [from = '', to = ''] = line.split(' ');
      return [from, to];
    }),
    notFound: `${basePath}404.html`,
  };
  await build({
    input: fileURLToPath(new URL('../features/offline/worker.ts', import.meta.url)),
    transform: {
      define: { data: JSON.stringify(data), 'process.env.NODE_ENV': '"production"' },
    },
    output: { file: join(folder, workerFile), format: 'iife', minify: true, postBanner: notice },
  });
}
