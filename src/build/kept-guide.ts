import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { measureGuide, writeWorker } from './write-worker.ts';

/**
 * Lets readers keep the site on their device. Stands after all integrations that change a page: what
 * is kept must be what is served.
 */
export function offlineCopy(): AstroIntegration {
  let basePath = '/';
  return {
    name: 'kept-guide',
    hooks: {
      'astro:config:done': ({ config }) => {
        basePath = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const site = { folder: fileURLToPath(dir), basePath };
        const size = await measureGuide(site);
        for await (const file of glob('**/*.html', { cwd: site.folder })) {
          const page = join(site.folder, file);
          const html = await readFile(page, 'utf8');
          const withSize = showGuideSize(html, size);
          if (withSize !== html) await writeFile(page, withSize);
        }
        await writeWorker(site);
      },
    },
  };
}

/**
 * Says in a page how much the guide takes up, where it has a `<data class="guide-size">`.
 *
 * @param html The page.
 * @param size Bytes.
 * @returns The page with the size in megabytes, rounded up to a tenth.
 */
export function showGuideSize(html: string, size: number): string {
  const megabytes = (Math.ceil(size / 100_000) / 10).toFixed(1);
  return html.replaceAll(
    /(<data [^>]*class="guide-size"[^>]*>)[^<]*/g,
    (_, start: string) => `${start}${megabytes} MB`,
  );
}
