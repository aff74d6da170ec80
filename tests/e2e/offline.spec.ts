import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { projectFolder } from '../../scripts/run.ts';
import { siteUnderBase, usualSite } from '../../scripts/variants.ts';
import { writeWorker } from '../../src/offline/write-worker.ts';
import { siteAddress } from '../../src/site-address.ts';
import { faultsOf } from '../helpers/axe.ts';
import { everyPage } from '../helpers/pages.ts';
import { serveFolder, type SiteServer } from '../helpers/site-server.ts';

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

const test = base.extend<Fixtures>({
  site: async ({ baseURL }, use) => {
    const { pathname } = new URL(baseURL ?? '');
    const variant = [usualSite, siteUnderBase].find(
      ({ settings }) => siteAddress({ ...process.env, ...settings }).basePath === pathname,
    );
    const site = await serveFolder(join(projectFolder, variant?.folder ?? ''), pathname);
    await use(site);
    await site.stop();
  },
  // Addresses in this file are those of the server above.
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
      await writeFile(join(folder, '_redirects'), `${basePath}old/ ${basePath}help/ 301\n`);
      await writeWorker({ folder, basePath });
      return folder;
    });
    await rm(folder, { recursive: true });
  },
});

const keepButton = (page: Page) => page.getByRole('button', { name: 'Keep the guide' });
const removeButton = (page: Page) => page.getByRole('button', { name: 'Remove the guide' });
const status = (page: Page) => page.locator('keep-guide').getByRole('status');
const fromDevice = (page: Page) => page.getByText('You are reading the copy on this device');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function keep(page: Page) {
  await page.goto('./about/');
  await keepButton(page).click();
  await expect(status(page)).toContainText('The guide is on this device.');
}

/** What the site has left in the browser. */
function findTraces(page: Page) {
  return page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
}

test('looking at the switch keeps nothing', async ({ page, site }) => {
  await page.goto('./about/');
  await expect(keepButton(page)).toBeVisible();
  await expect(page.locator('keep-guide')).toContainText(/about \d\.\d MB/);
  expect(await findTraces(page)).toEqual([]);
  expect(site.asked.filter((path) => path.endsWith('sw.js'))).toEqual([]);
});

test('every page opens without a network, with its fonts, and says where it is from', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      document.documentElement.dataset.violated = violatedDirective;
    });
  });
  await keep(page);
  await expect(fromDevice(page)).toBeHidden();

  site.isGone = true;
  site.asked.length = 0;
  for (const address of everyPage) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
    await expect(heading(page)).toBeVisible();
    await expect(fromDevice(page)).toBeVisible();
    const fonts = await page.evaluate(async () => {
      // The others are faces of the device, which may not have them.
      const all = [...document.fonts].filter(({ family }) => family.includes('Newsreader'));
      await Promise.allSettled(all.map((font) => font.load()));
      return all.map(({ family, status }) => `${family} ${status}`);
    });
    expect(fonts.length, address).toBeGreaterThan(0);
    expect(
      fonts.filter((font) => !font.endsWith(' loaded')),
      address,
    ).toEqual([]);
    expect(await page.locator('html').getAttribute('data-violated'), address).toBeNull();
  }
  const icons = page.locator('link[rel~="icon"], link[rel="apple-touch-icon"]');
  const widths = await icons.evaluateAll((links) =>
    Promise.all(
      (links as HTMLLinkElement[]).map(async ({ href }) => {
        const image = Object.assign(new Image(), { src: href });
        await image.decode();
        return image.naturalWidth;
      }),
    ),
  );
  expect(widths.filter((width) => width > 0)).toHaveLength(3);
  // Browsers ask for the worker and for the feed's neighbors by themselves; no page needs an answer.
  expect(site.asked.filter((path) => !path.endsWith('/sw.js'))).toEqual([]);
});

test('addresses lead on without a network as they do with one', async ({
  page,
  site,
  changedSite,
}) => {
  site.folder = await changedSite();
  await keep(page);
  site.isGone = true;
  for (const [address, end] of [
    ['./about', './about/'],
    ['./steps/apologize/index.html', './steps/apologize/'],
    ['./steps/apologize/?from=elsewhere#try-this', './steps/apologize/?from=elsewhere#try-this'],
    ['./old/#top', './help/#top'],
    ['./old', './help/'],
  ] as const) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
    expect(page.url(), address).toBe(new URL(end, site.url).href);
  }

  const response = await page.goto('./no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(heading(page)).toHaveText('This page is not here');
  await expect(fromDevice(page)).toBeVisible();
});

test('an unknown address is asked of the network while there is one', async ({ page }) => {
  await keep(page);
  const response = await page.goto('./no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(heading(page)).toHaveText('This page is not here');
  await expect(fromDevice(page)).toBeHidden();
});

test('a newer version waits, whole, until the guide has been closed', async ({
  page,
  site,
  changedSite,
}) => {
  await keep(page);
  await page.goto('./help/');
  const title = (await heading(page).textContent()) ?? '';
  site.folder = await changedSite();

  // Browsers look for a newer worker when a page is opened.
  await page.goto('./about/');
  await expect(status(page)).toContainText('A newer version');
  expect(await faultsOf(page)).toEqual([]);
  await page.goto('./help/');
  await expect(heading(page)).toHaveText(title);
  expect((await page.goto('./old/'))?.status()).toBe(404);

  const context = page.context();
  let other = page;
  site.isGone = true;
  // A page that opens while the last one is still closing keeps the older worker at work.
  await expect(async () => {
    await other.close();
    other = await context.newPage();
    await other.goto('./help/');
    await expect(heading(other)).toHaveText('Changed', { timeout: 1000 });
  }).toPass();
  await other.goto('./old/');
  expect(other.url()).toBe(new URL('./help/', site.url).href);
  await other.goto('./about/');
  await expect(status(other)).toHaveText(/^The guide is on this device\. It opens/);
  expect(await findTraces(other)).toHaveLength(2);
});

test('a newer version that does not arrive leaves the older one whole', async ({
  page,
  site,
  changedSite,
}) => {
  await keep(page);
  site.folder = await changedSite();
  site.lost = 'help/';
  await page.goto('./about/');
  await expect.poll(() => site.asked.at(-1)).toMatch(/help\/$/);
  site.isGone = true;
  await page.goto('./help/');
  await expect(heading(page)).not.toHaveText('Changed');
  await page.goto('./about/');
  await expect(removeButton(page)).toBeVisible();
  await expect(status(page)).toHaveText(/^The guide is on this device\. It opens/);
});

test('removing leaves no worker and no cache, and keeping again works', async ({ page }) => {
  await keep(page);
  // A page that the worker serves, and another beside it.
  await page.reload();
  const other = await page.context().newPage();
  await other.goto('./steps/');
  await expect(fromDevice(other)).toBeVisible();

  await removeButton(page).click();
  await expect(status(page)).toHaveText('The guide is no longer on this device.');
  expect(await findTraces(page)).toEqual([]);
  await other.getByRole('link', { name: 'Get help' }).first().click();
  await expect(other).toHaveURL(/help/);
  await expect(fromDevice(other)).toBeHidden();
  expect(await findTraces(other)).toEqual([]);

  // Chromium gives a worker up only when its last page has been closed.
  await keepButton(page).click();
  await expect(status(page)).toContainText('Close all tabs of the guide');
  expect(await faultsOf(page)).toEqual([]);
  expect(await findTraces(page)).toEqual([]);
  const context = page.context();
  await page.close();
  await other.close();
  await keep(await context.newPage());
});

for (const lost of ['sw.js', 'help/', 'icons/icon-512.png']) {
  test(`a download that loses ${lost} keeps nothing, and can be tried again`, async ({
    page,
    site,
  }) => {
    site.lost = lost;
    await page.goto('./about/');
    await keepButton(page).click();
    await expect(status(page)).toContainText('The download broke off, so nothing was kept.');
    expect(await findTraces(page)).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);

    delete site.lost;
    await keepButton(page).click();
    await expect(status(page)).toContainText('The guide is on this device.');
  });
}

test('files of another version than the worker are not kept', async ({
  page,
  site,
  changedSite,
}) => {
  const worker = await readFile(join(site.folder, 'sw.js'));
  site.folder = await changedSite();
  await writeFile(join(site.folder, 'sw.js'), worker);
  await page.goto('./about/');
  await keepButton(page).click();
  await expect(status(page)).toContainText('nothing was kept');
  expect(await findTraces(page)).toEqual([]);
});

test('a device without room is told from a broken network', async ({ page, site }) => {
  await page.goto('./about/');
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(site.url);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  await keepButton(page).click();
  await expect(status(page)).toContainText('There is too little space on this device');
  expect(await findTraces(page)).toEqual([]);
  expect(await faultsOf(page)).toEqual([]);
});

test('a browser that refuses is not taken for a broken network', async ({ page }) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('No.', 'SecurityError'));
  });
  await page.goto('./about/');
  await keepButton(page).click();
  await expect(status(page)).toContainText('Your browser does not let this site keep anything');
  expect(await faultsOf(page)).toEqual([]);
});

test('a browser without service workers is told so, and offered nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await page.goto('./about/');
  await expect(status(page)).toContainText('Your browser cannot keep the guide.');
  await expect(page.locator('keep-guide').getByRole('button')).toHaveCount(0);
  expect(await faultsOf(page)).toEqual([]);
});

test('the switch works by keyboard, keeps the focus, and has no faults in any state', async ({
  page,
}) => {
  await page.goto('./about/');
  await keepButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(removeButton(page)).toBeFocused();
  expect(await faultsOf(page), 'kept').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(keepButton(page)).toBeFocused();
  await expect(status(page)).toContainText('no longer');
  expect(await faultsOf(page), 'removed').toEqual([]);
});

test.describe('without JavaScript', () => {
  test('nothing is offered', async ({ browser, site }) => {
    const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('./about/');
    await expect(page.locator('keep-guide')).toBeHidden();
    await context.close();
  });
});
