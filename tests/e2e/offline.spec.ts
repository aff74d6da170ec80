import { expect } from '@playwright/test';
import { problemsOf } from '../helpers/axe.ts';
import {
  findTraces,
  fromDevice,
  heading,
  keep,
  keepButton,
  removeButton,
  status,
  test,
} from '../helpers/kept-guide.ts';
import { everyPage } from '../helpers/pages.ts';
import { blockScripts } from '../helpers/block-scripts.ts';
import { translate } from '../helpers/translate.ts';

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

test('addresses redirect without a network as they do with one', async ({
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
  expect(await problemsOf(page)).toEqual([]);
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
  expect(await problemsOf(page)).toEqual([]);
  expect(await findTraces(page)).toEqual([]);
  const context = page.context();
  await page.close();
  await other.close();
  await keep(await context.newPage());
});

test('pages in other tabs say that the guide was kept, and that it was removed', async ({
  page,
}) => {
  const other = await page.context().newPage();
  await other.goto('./about/');
  await keep(page);
  await expect(status(other)).toContainText('The guide is on this device.');
  await removeButton(page).click();
  await expect(status(other)).toHaveText('The guide is no longer on this device.');
  await expect(keepButton(other)).toBeVisible();

  await keepButton(other).click();
  await expect(status(page)).toContainText('The guide is on this device.');
  const workbook = await page.context().newPage();
  await workbook.goto('./workbook/');
  await workbook.getByRole('button', { name: 'Erase everything' }).click();
  await workbook.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  for (const about of [page, other]) {
    await expect(status(about)).toHaveText('The guide is no longer on this device.');
  }
});

test('a page says that the browser deleted the files as soon as it is shown', async ({ page }) => {
  await keep(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    // Playwright does not tell pages that their tabs were left and shown.
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(status(page)).toHaveText(/^Your browser has deleted the guide/);
  expect(await findTraces(page)).toEqual([]);
  expect(await problemsOf(page)).toEqual([]);
});

test('what the switch says is heard once, however often its page is shown', async ({ page }) => {
  await keep(page);
  const changes = await status(page).evaluateHandle((line) => {
    const said: unknown[] = [];
    new MutationObserver((records) => said.push(...records)).observe(line, { childList: true });
    return said;
  });
  await page.evaluate(async () => {
    for (let shown = 0; shown < 3; shown += 1) {
      document.dispatchEvent(new Event('visibilitychange'));
      await caches.keys();
      await navigator.serviceWorker.getRegistrations();
    }
  });
  expect(await changes.evaluate((said) => said.length)).toBe(0);
  await removeButton(page).click();
  await expect(status(page)).toContainText('no longer');
  expect(await changes.evaluate((said) => said.length)).toBe(1);
});

test('the switch works on a translated page', async ({ page }) => {
  await page.goto('./about/');
  await translate(page);
  await keepButton(page).locator('font font').click();
  await expect(status(page)).toContainText('The guide is on this device.');
  await translate(page);
  await removeButton(page).locator('font font').last().click();
  await expect(status(page)).toContainText('no longer');
});

test('where scripts are blocked, nothing is offered', async ({ page }) => {
  await blockScripts(page);
  await page.goto('./about/');
  await expect(heading(page)).toBeVisible();
  await expect(page.locator('keep-guide')).toBeHidden();
});

test('the switch works by keyboard, keeps the focus, and has no problems in any state', async ({
  page,
}) => {
  await page.goto('./about/');
  await keepButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(removeButton(page)).toBeFocused();
  expect(await problemsOf(page), 'kept').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(keepButton(page)).toBeFocused();
  await expect(status(page)).toContainText('no longer');
  expect(await problemsOf(page), 'removed').toEqual([]);
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
