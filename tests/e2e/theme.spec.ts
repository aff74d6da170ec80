import { expect, test, type Page } from '@playwright/test';
import { luminanceOf } from '../helpers/colors.ts';
import { steps } from '../helpers/pages.ts';
import { blockScripts } from '../helpers/block-scripts.ts';
import { translate } from '../helpers/translate.ts';

const address = steps[2]?.address ?? '';

async function isDark(page: Page) {
  const paper = await page
    .locator('html')
    .evaluate((root) => getComputedStyle(root).backgroundColor);
  return luminanceOf(paper) < 0.05;
}

/** What the browser colors its bars with. */
async function barColor(page: Page) {
  const metas = await page
    .locator('meta[name="theme-color"]')
    .evaluateAll((all) =>
      all.map((meta) => [meta.getAttribute('media'), meta.getAttribute('content')]),
    );
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  // The first that has a color and applies (HTML standard, theme-color).
  const applies = (media: string | null | undefined) =>
    media === null || media === `(prefers-color-scheme: ${dark ? 'dark' : 'light'})`;
  return metas.find(([media, color]) => color && applies(media))?.[1];
}

test('the switch overrides the system, on every page and after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address);
  expect(await isDark(page)).toBe(false);
  await expect(page.getByRole('radio', { name: 'As my device' })).toBeChecked();

  await page.getByText('Dark', { exact: true }).click();
  expect(await isDark(page)).toBe(true);
  expect(await barColor(page)).toBe('#15120f');

  await page.goto('./short/');
  expect(await isDark(page)).toBe(true);
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();

  await page.getByText('As my device').click();
  expect(await isDark(page)).toBe(false);
  expect(await barColor(page)).toBe('#faf6ef');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('the switch works by keyboard and tells other tabs', async ({ context, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(address);
  const other = await context.newPage();
  await other.emulateMedia({ colorScheme: 'dark' });
  await other.goto(address);

  await page.getByRole('radio', { name: 'As my device' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Light' })).toBeChecked();
  expect(await isDark(page)).toBe(false);
  await expect(other.getByRole('radio', { name: 'Light' })).toBeChecked();
  expect(await isDark(other)).toBe(false);
});

test('no page flashes in the other theme first', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    localStorage.setItem('seventeen-steps:theme', 'dark');
  });
  // Whatever comes after the head is not parsed yet when the first theme is decided.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('body')) return;
      document.documentElement.dataset.first = getComputedStyle(
        document.documentElement,
      ).colorScheme;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-first', 'dark');
});

test('the switch holds for the page where nothing may be stored', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  });
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(address);
  await page.getByText('Dark', { exact: true }).click();
  expect(await isDark(page)).toBe(true);
  expect(errors).toEqual([]);
});

test('the switch works on a translated page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address);
  await translate(page);
  await page.getByText('Dark', { exact: true }).click();
  expect(await isDark(page)).toBe(true);
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
});

// Playwright turns the browser's memory of pages off; tests/engines goes Back into it.
for (const event of ['pageshow', 'visibilitychange']) {
  test(`a page takes up the theme, and says so, at ${event}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    await page.evaluate((name) => {
      localStorage.setItem('seventeen-steps:theme', 'dark');
      document.dispatchEvent(new Event(name, { bubbles: true }));
    }, event);
    expect(await isDark(page)).toBe(true);
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  });
}

test('where scripts are blocked there is no switch', async ({ page }) => {
  await blockScripts(page);
  await page.goto(address);
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await expect(page.getByText('As my device')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no switch, and the system’s theme', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(address);
    await expect(page.getByText('As my device')).toBeHidden();
    await expect(page.getByRole('contentinfo')).toBeVisible();
  });
});
