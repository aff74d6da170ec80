import { expect, test, type Page } from '@playwright/test';
import { steps } from '../helpers/pages.ts';
import { blockScripts } from '../helpers/block-scripts.ts';
import { translate } from '../helpers/translate.ts';

const step = steps[2];
const address = step?.address ?? '';

const canonicalOf = (page: Page) => page.locator('link[rel="canonical"]').getAttribute('href');
/** The control near the title; the one at the end of the text has “again” in its name. */
const shareStep = (page: Page) =>
  page.getByRole('button', { name: 'Share this step', exact: true });
const shareLine = (page: Page) => page.getByRole('button', { name: /^Share this line/ }).first();

/** Puts in place of the system's share sheet one that answers as told, and notes what it was given. */
async function withShareSheet(page: Page, answer: 'shared' | 'closed' | 'denied') {
  await page.addInitScript((given) => {
    const errors = { closed: 'AbortError', denied: 'NotAllowedError' } as Record<string, string>;
    navigator.share = (data) => {
      document.documentElement.dataset.shared = JSON.stringify(data);
      const error = errors[given];
      return error ? Promise.reject(new DOMException('No', error)) : Promise.resolve();
    };
  }, answer);
}

/** Takes the share sheet away, as on most desktops, and lets copying work or not. */
async function withoutShareSheet(page: Page, canCopy: boolean) {
  await page.addInitScript((works) => {
    Object.defineProperty(navigator, 'share', { value: undefined });
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          document.documentElement.dataset.copied = text;
          return works
            ? Promise.resolve()
            : Promise.reject(new DOMException('', 'NotAllowedError'));
        },
      },
    });
  }, canCopy);
}

test('hands title and public address to the system’s sheet, and nothing else', async ({ page }) => {
  await withShareSheet(page, 'shared');
  await page.goto(address);
  await shareStep(page).click();
  const shared = await page.locator('html').getAttribute('data-shared');
  expect(JSON.parse(shared ?? '{}')).toEqual({ title: step?.title, url: await canonicalOf(page) });
  await expect(page.locator('share-link [role="status"]').filter({ hasText: /./ })).toHaveCount(0);
});

test('closing the sheet is no error', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await withShareSheet(page, 'closed');
  await page.goto(address);
  await shareStep(page).click();
  await expect(page.locator('html')).toHaveAttribute('data-shared', /./);
  await expect(page.locator('share-link [role="status"]').filter({ hasText: /./ })).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('copies the link where there is no sheet, and says so each time', async ({ page }) => {
  await withoutShareSheet(page, true);
  await page.goto(address);
  await shareStep(page).focus();
  await page.keyboard.press('Enter');
  const status = page.getByRole('status').filter({ hasText: 'Link copied.' });
  await expect(status).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute(
    'data-copied',
    (await canonicalOf(page)) ?? '',
  );
  // A screen reader speaks up when the words come, not when they stay.
  const words = await status.evaluateHandle((element) => {
    const said: (string | null)[] = [];
    new MutationObserver(() => said.push(element.textContent)).observe(element, {
      childList: true,
    });
    return said;
  });
  await shareStep(page).click();
  await expect.poll(() => words.jsonValue()).toEqual(['', 'Link copied.']);
});

for (const [name, prepare] of [
  ['copying is denied', (page: Page) => withoutShareSheet(page, false)],
  [
    'sheet and copying are denied',
    async (page: Page) => {
      await withoutShareSheet(page, false);
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'share', {
          value: () => Promise.reject(new DOMException('No', 'NotAllowedError')),
        });
      });
    },
  ],
] as const) {
  test(`shows the link itself where ${name}`, async ({ page }) => {
    await prepare(page);
    await page.goto(address);
    await shareStep(page).click();
    const canonical = (await canonicalOf(page)) ?? '';
    const link = page.getByRole('link', { name: canonical, exact: true });
    await expect(page.getByRole('status').filter({ hasText: 'Copy this link:' })).toBeVisible();
    await expect(link).toBeFocused();
    await expect(link).toHaveAttribute('href', canonical);
    await shareStep(page).click();
    await expect(link).toHaveCount(1);
  });
}

test('the whole article is shared as one', async ({ page }) => {
  await withoutShareSheet(page, true);
  await page.goto('./');
  await page.getByRole('button', { name: 'Share the guide', exact: true }).click();
  const copied = await page.locator('html').getAttribute('data-copied');
  expect(copied).toBe(await canonicalOf(page));
});

test('sharing is near the title and at the end of the text, in the first window', async ({
  page,
}) => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto(address);
    await expect(shareStep(page)).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.prose p').first()).toBeInViewport();
    await expect(page.getByRole('button', { name: /^Share this step ?, again$/ })).toHaveCount(1);
  }
});

test('a line’s link leads to just that line', async ({ page }) => {
  await withoutShareSheet(page, true);
  await page.goto(address);
  await shareLine(page).click();
  const copied = (await page.locator('html').getAttribute('data-copied')) ?? '';
  expect(copied).toMatch(/#line-1:~:text=/);

  const { pathname, hash } = new URL(copied);
  const other = await page.context().newPage();
  await other.setViewportSize({ width: 390, height: 500 });
  await other.goto('about:blank');
  await other.goto(new URL(pathname + hash, page.url()).href);
  await expect(other.locator('#line-1')).toBeInViewport();
});

test('sharing works on a translated page', async ({ page }) => {
  await withoutShareSheet(page, true);
  await page.goto(address);
  await translate(page);
  await shareStep(page).first().getByText('Share this step').click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied.' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute(
    'data-copied',
    (await canonicalOf(page)) ?? '',
  );
});

for (const width of [320, 390, 1280]) {
  test(`a link to copy by hand is not wider than a window of ${String(width)} pixels`, async ({
    page,
  }) => {
    await withoutShareSheet(page, false);
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address);
    for (const button of await page.getByRole('button', { name: /^Share this/ }).all()) {
      await button.click();
    }
    const links = await page.locator('share-link a').filter({ visible: true }).all();
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      const { left, right } = await link.evaluate((element) => element.getBoundingClientRect());
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
    }
  });
}

test('where scripts are blocked there is a plain link', async ({ page }) => {
  await blockScripts(page);
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'Link to this step' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Share/ })).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a plain link to the step', async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('button', { name: /^Share/ })).toHaveCount(0);
    const link = page.getByRole('link', { name: 'Link to this step', exact: true });
    await expect(link).toHaveAttribute('href', new URL(page.url()).pathname);
  });
});
