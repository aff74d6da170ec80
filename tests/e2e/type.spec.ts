import { expect, test, type Page } from '@playwright/test';
import { oneOfEachKind, steps } from '../helpers/pages.ts';

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

test('a page is set in Newsreader when the fonts are there soon', async ({ page }) => {
  await page.goto('./short/');
  await expect(page.locator('html')).toHaveClass('has-newsreader');
  const families = await page.evaluate(() =>
    ['h1', 'main p'].map((selector) => {
      const element = document.querySelector(selector);
      return element && getComputedStyle(element).fontFamily;
    }),
  );
  expect(families).toEqual([
    expect.stringMatching(/^"Newsreader Display/),
    expect.stringMatching(/^"Newsreader Text/),
  ]);
});

/** Whether this browser tells a page that its reader comes from the page before. */
const knowsWhereFrom = (page: Page) => page.evaluate(() => 'navigation' in window);

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

test('the next page waits for nothing before it is set in Newsreader', async ({ page }) => {
  await page.goto('./short/');
  await expect(page.locator('html')).toHaveClass('has-newsreader');
  // From here on, no page hears that it has been shown.
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => undefined;
  });
  await page.getByRole('contentinfo').getByRole('link', { name: 'About' }).click();
  await expect(page).toHaveURL(/about/);
  await expect(page.locator('html')).toHaveClass('has-newsreader');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a page loads its fonts by itself', async ({ page }) => {
    const font = page.waitForResponse(/\.woff2$/);
    await page.goto('./short/');
    expect((await font).ok()).toBe(true);
  });
});
