import { cp, glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { toHash } from '../../src/build/policy.ts';
import { isKept, writeWorker } from '../../src/build/service-worker.ts';
import { serveBuiltSite, type SiteServer } from './site-server.ts';

interface Fixtures {
  /** The built site, on a server of its own. */
  site: SiteServer;
  /**
   * Copies the site, with a changed help page and an old address that leads to it.
   *
   * @returns Path of the copy's folder.
   */
  changedSite: () => Promise<string>;
}

/** A test on a copy of the built site that a device can keep, with a server that can go away. */
export const test = base.extend<Fixtures>({
  site: async ({ baseURL }, use) => {
    const site = await serveBuiltSite(baseURL);
    await use(site);
    await site.stop();
  },
  // Addresses in these tests are those of the server above.
  page: async ({ browser, site }, use) => {
    const context = await browser.newContext({ baseURL: site.url });
    const hosts = new Set<string>();
    context.on('request', (request) => hosts.add(new URL(request.url()).host));
    await use(await context.newPage());
    expect([...hosts], 'hosts that were asked').toEqual([new URL(site.url).host]);
    await context.close();
  },
  changedSite: async ({ site }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'seventeen-steps-'));
    await use(async () => {
      const basePath = new URL(site.url).pathname;
      await cp(site.folder, folder, { recursive: true });
      const help = join(folder, 'help/index.html');
      const html = await readFile(help, 'utf8');
      await writeFile(help, html.replace(/(<h1[^>]*>)[^<]+/, '$1Changed'));
      const redirects = [`${basePath}old/ ${basePath}help/ 301`];
      await writeWorker({ folder, basePath, files: await readKept(folder), redirects });
      return folder;
    });
    await rm(folder, { recursive: true });
  },
});

/** The files of a site that a device keeps, as they are. */
async function readKept(folder: string) {
  const names = await Array.fromAsync(glob('**/*.*', { cwd: folder }));
  return Promise.all(
    names.filter(isKept).map(async (name) => {
      const content = await readFile(join(folder, name));
      return { name, bytes: content.length, hash: toHash(content) };
    }),
  );
}

export const keepButton = (page: Page) => page.getByRole('button', { name: 'Keep the guide' });
export const removeButton = (page: Page) => page.getByRole('button', { name: 'Remove the guide' });
/** What the switch says. */
export const status = (page: Page) => page.locator('keep-guide').getByRole('status');
/** The line that says where the page is from. */
export const fromDevice = (page: Page) => page.getByText('You are reading the copy on this device');
export const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Keeps the guide on the device, from a page that this opens. */
export async function keep(page: Page) {
  await page.goto('./about/');
  await keepButton(page).click();
  await expect(status(page)).toContainText('The guide is on this device.');
}

/** What the site has left in the browser: names of caches, and scopes of workers. */
export function findTraces(page: Page) {
  return page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
}
