import { expect, test, type Page } from '@playwright/test';
import { erasedKey, prefix } from '#features/storage.ts';
import { doneName } from '#features/notes/names.ts';
import { problemsOf } from '../helpers/axe.ts';
import { shiftOf, shiftOfLateFonts, watchShifts } from '../helpers/layout-shift.ts';
import { steps } from '../helpers/pages.ts';
import { storageFailures } from '../helpers/storage.ts';

const [first, second] = steps;
const keptKey = `${prefix}kept`;

const mark = (page: Page, step = first) =>
  page.getByRole('checkbox', {
    name: `Done with step ${String(step?.number)}, ${step?.title ?? ''}`,
    exact: true,
  });
const keyOf = (step = first) => prefix + doneName(step?.slug ?? '');
/** A sentence on where the marks are, among those that are not shown. */
const say = (page: Page, text: string) =>
  page.getByRole('status').getByText(text).filter({ visible: true });
/** What is stored, by name: each version of a note has a key of its own, with the name before `~`. */
const keptIn = (page: Page, area: 'localStorage' | 'sessionStorage') =>
  page.evaluate(
    (name) =>
      Object.fromEntries<unknown>(
        Object.entries(window[name]).map(([key, text]) => [key.replace(/~.*/, ''), text]),
      ),
    area,
  );
/** Playwright has every tab in front; a reader has one, and this is not it. */
const leaveBox = (page: Page, step = first) => mark(page, step).blur();

/** Keeps notes on the device from the start, as a reader can choose at an exercise. */
async function keepOnDevice(page: Page) {
  await page.goto('./steps/');
  await page.evaluate((key) => {
    localStorage.setItem(key, 'kept');
  }, keptKey);
}

async function expectNoProblems(page: Page) {
  expect(await problemsOf(page)).toEqual([]);
}

test('each step of the list has a mark with the step’s name', async ({ page }) => {
  await page.goto('./steps/');
  for (const step of steps) await expect(mark(page, step)).not.toBeChecked();
  await expect(page.getByRole('checkbox')).toHaveCount(steps.length);
  await expectNoProblems(page);
});

test('a mark is kept for this tab, and the page says so', async ({ page, context }) => {
  await page.goto('./steps/');
  await expect(say(page, 'until you close this tab')).toBeVisible();
  await mark(page).focus();
  await page.keyboard.press('Space');
  await page.goto(second?.address ?? '');
  await page.goto('./steps/');
  await expect(mark(page)).toBeChecked();
  await expect(mark(page, second)).not.toBeChecked();
  await expectNoProblems(page);
  expect(await keptIn(page, 'sessionStorage')).toEqual({ [keyOf()]: 'yes' });
  expect(await keptIn(page, 'localStorage')).toEqual({});

  const other = await context.newPage();
  await other.goto('./steps/');
  await expect(mark(other)).not.toBeChecked();

  await mark(page).uncheck();
  await page.reload();
  await expect(mark(page)).not.toBeChecked();
});

test('marks are kept on the device where notes are, for every tab', async ({ page, context }) => {
  await keepOnDevice(page);
  await page.reload();
  await expect(say(page, 'on this device')).toBeVisible();
  const other = await context.newPage();
  await other.goto('./steps/');

  await mark(page).check();
  await leaveBox(page);
  await expect(mark(other)).toBeChecked();
  await mark(other, second).check();
  await expect(mark(page, second)).toBeChecked();
  await mark(other).uncheck();
  await expect(mark(page)).not.toBeChecked();
  expect(await keptIn(page, 'localStorage')).toEqual({
    [keptKey]: 'kept',
    [keyOf()]: '',
    [keyOf(second)]: 'yes',
  });
});

test('marks go to the device, and off it again, with the notes', async ({ page, context }) => {
  await page.goto('./steps/');
  await mark(page).check();
  const other = await context.newPage();
  await keepOnDevice(other);
  await expect(say(page, 'on this device')).toBeVisible();
  await expect(mark(page)).toBeChecked();
  await expect.poll(() => keptIn(page, 'sessionStorage')).toEqual({});
  await expect(mark(other)).toBeChecked();
});

test('marks that another tab erases are gone here', async ({ page, context }) => {
  await keepOnDevice(page);
  await page.reload();
  await mark(page).check();
  const other = await context.newPage();
  await other.goto('./workbook/');
  const erase = other.getByRole('button', { name: 'Erase everything' });
  await erase.click();
  await other.getByRole('dialog').locator(erase).click();
  await expect(mark(page)).not.toBeChecked();
  await expect(say(page, 'until you close this tab')).toBeVisible();
  const time = { [prefix + erasedKey]: expect.stringMatching(/^\d{13}$/) as unknown };
  expect(await keptIn(page, 'localStorage')).toEqual(time);
  expect(await keptIn(page, 'sessionStorage')).toEqual(time);
});

test('marks stay on the screen when another tab clears all storage', async ({ page, context }) => {
  await keepOnDevice(page);
  await page.reload();
  await mark(page).check();
  const other = await context.newPage();
  await other.goto('./about/');
  await other.evaluate(() => {
    localStorage.clear();
  });
  await expect(say(page, 'until you close this tab')).toBeVisible();
  await expect(mark(page)).toBeChecked();
  expect(await keptIn(page, 'sessionStorage')).toEqual({ [keyOf()]: 'yes' });
});

test('a page that is gone back to shows the marks of now', async ({ page }) => {
  await page.goto('./steps/');
  await page.evaluate((key) => {
    sessionStorage.setItem(key, 'yes');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }, keyOf());
  await expect(mark(page)).toBeChecked();
  await page.evaluate((key) => {
    sessionStorage.removeItem(key);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, keyOf());
  await expect(mark(page)).not.toBeChecked();
});

for (const [name, fail] of Object.entries(storageFailures)) {
  test(`storage that is ${name} is said plainly, and the mark stays on the screen`, async ({
    page,
  }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(fail);
    await page.goto('./steps/');
    await mark(page).check();
    await expect(say(page, 'on the screen only')).toBeVisible();
    await page.evaluate(() =>
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
    );
    await expect(mark(page)).toBeChecked();
    await expectNoProblems(page);
    expect(errors).toEqual([]);
  });
}

test('nothing moves for the marks', async ({ page }) => {
  await keepOnDevice(page);
  await watchShifts(page);
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.reload();
    expect(await shiftOf(page), String(width)).toBeLessThanOrEqual(shiftOfLateFonts);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is nothing to mark, and nothing is said about it', async ({ page }) => {
    await page.goto('./steps/');
    await expect(page.getByRole('link', { name: first?.title ?? '', exact: true })).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(say(page, 'until you close this tab')).toHaveCount(0);
  });
});
