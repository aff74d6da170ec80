import { expect, test, type Page } from '@playwright/test';
import { oneOfEachKind } from '../helpers/pages.ts';

/** Serves the fonts after a while, and adds up how much of the page moved meanwhile. */
async function visit(page: Page, address: string, fontDelay: number) {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, fontDelay));
    await route.continue();
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as PerformanceEntry & { value: number };
        document.documentElement.dataset.moved = String(
          Number(document.documentElement.dataset.moved ?? 0) + value,
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  // Two frames: what the fonts changed has been shown and counted.
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      ),
  );
  return Number((await page.locator('html').getAttribute('data-moved')) ?? 0);
}

for (const width of [320, 390, 768, 1280, 1920]) {
  test(`fonts that arrive late move nothing, ${String(width)} px wide`, async ({
    page,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'Only Chromium tells what moves.');
    await page.setViewportSize({ width, height: 800 });
    for (const address of oneOfEachKind) {
      for (const delay of [60, 700]) {
        expect(await visit(page, address, delay), `${address}, ${String(delay)} ms`).toBe(0);
        await page.unrouteAll({ behavior: 'wait' });
      }
    }
  });
}

const root = (page: Page) => page.locator('html');
const isNewsreader = (page: Page) =>
  page.evaluate(() =>
    ['h1', 'main p']
      .map((selector) => document.querySelector(selector))
      .every(
        (element) => element && getComputedStyle(element).fontFamily.startsWith('"Newsreader'),
      ),
  );

test('a page whose fonts come late keeps its letters, and the next one has Newsreader', async ({
  page,
}) => {
  await visit(page, './short/', 700);
  expect(await isNewsreader(page)).toBe(false);
  await page.unrouteAll({ behavior: 'wait' });

  await page.getByRole('contentinfo').getByRole('link', { name: 'About' }).click();
  await expect(page).toHaveURL(/about/);
  await expect(root(page)).toHaveClass('has-newsreader');
  expect(await isNewsreader(page)).toBe(true);
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
