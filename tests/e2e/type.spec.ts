import { expect, test, type Page } from '@playwright/test';
import { shiftOf, watchShifts } from '../helpers/layout-shift.ts';
import { awaitNewsreader } from '../helpers/newsreader.ts';
import { oneOfEachKind, steps } from '../helpers/pages.ts';
import { serveBuiltSite } from '../helpers/site-server.ts';

/** Opens a page whose fonts come after a while, and tells how much of it moved meanwhile. */
async function visit(page: Page, address: string, fontDelay: number) {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, fontDelay));
    await route.continue();
  });
  await page.goto(address);
  await awaitNewsreader(page);
  return shiftOf(page);
}

for (const width of [320, 390, 768, 1280, 1920]) {
  test(`fonts that arrive late move nothing, ${String(width)} px wide`, async ({
    page,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'Only Chromium tells what moves.');
    await watchShifts(page);
    await page.setViewportSize({ width, height: 800 });
    for (const address of oneOfEachKind) {
      for (const delay of [60, 700]) {
        expect(await visit(page, address, delay), `${address}, ${String(delay)} ms`).toBe(0);
        await page.unrouteAll({ behavior: 'wait' });
      }
    }
  });
}

/** Whether this browser tells a page that its reader comes from the page before. */
const knowsWhereFrom = (page: Page) => page.evaluate(() => 'navigation' in window);

/** Whether titles and text are in Newsreader, once it has come. */
async function isNewsreader(page: Page) {
  await awaitNewsreader(page);
  return page.evaluate(() =>
    ['h1', 'main p']
      .map((selector) => document.querySelector(selector))
      .every(
        (element) => element && getComputedStyle(element).fontFamily.startsWith('"Newsreader'),
      ),
  );
}

test('a page is set in Newsreader when the fonts come soon', async ({ page }) => {
  await page.goto('./short/');
  await expect.poll(() => isNewsreader(page)).toBe(true);
});

test('a page whose fonts come late keeps its letters, and the next one has Newsreader', async ({
  page,
}) => {
  await visit(page, './short/', 700);
  expect(await isNewsreader(page)).toBe(false);
  await page.unrouteAll({ behavior: 'wait' });

  // A page with a message to write is set in it before it is shown, or not at all.
  await page.getByRole('link', { name: 'Apologize' }).click();
  await expect(page).toHaveURL(/apologize/);
  // On a machine that is busy, a page may be shown before the cache has answered.
  await expect(async () => {
    await page.reload();
    expect(await isNewsreader(page)).toBe(true);
  }).toPass();
});

test('a page that is opened further down keeps its letters', async ({ page }) => {
  await page.goto('./about/#what-this-site-keeps');
  test.skip(!(await knowsWhereFrom(page)), 'it loads them at once in this browser');
  expect(await isNewsreader(page)).toBe(false);
});

test('a page that is still arriving keeps its letters', async ({ page, baseURL }) => {
  const site = await serveBuiltSite(baseURL);
  const { promise, resolve: arrive } = Promise.withResolvers<undefined>();
  site.beforeFooter = promise;
  await page.goto(`${site.url}short/`, { waitUntil: 'commit' });
  test.skip(!(await knowsWhereFrom(page)), 'it loads them at once in this browser');
  expect(await isNewsreader(page)).toBe(false);
  arrive(undefined);
  await expect(page.getByRole('contentinfo')).toBeVisible();
  expect(await isNewsreader(page)).toBe(false);
  await site.stop();
});

test('the first page that is read asks for fonts only once it is shown', async ({ page }) => {
  await page.goto(steps[2]?.address ?? '');
  test.skip(!(await knowsWhereFrom(page)), 'it loads them at once in this browser');
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.woff2')),
  );
  const [shown, asked] = await page.evaluate(() => {
    const startOf = (entries: PerformanceEntryList) =>
      entries.map(({ startTime }) => startTime).sort((a, b) => a - b)[0] ?? 0;
    const fonts = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.woff2'));
    return [startOf(performance.getEntriesByType('paint')), startOf(fonts)];
  });
  expect(shown).toBeGreaterThan(0);
  expect(asked).toBeGreaterThan(shown);
});

test('a page is there although its fonts never are', async ({ page }) => {
  await page.route('**/*.woff2', () => undefined);
  await page.goto('./short/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a page loads its fonts by itself', async ({ page }) => {
    const font = page.waitForResponse(/\.woff2$/);
    await page.goto('./short/');
    expect((await font).ok()).toBe(true);
  });
});
