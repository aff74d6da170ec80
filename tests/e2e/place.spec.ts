import { expect, test, type Page } from '@playwright/test';
import { problemsOf } from '../helpers/axe.ts';
import { shiftOf, shiftOfLateFonts, watchShifts } from '../helpers/layout-shift.ts';
import { steps } from '../helpers/pages.ts';
import { storageFailures } from '../helpers/storage.ts';

const [first, second] = steps;
const third = steps[2];
const key = 'seventeen-steps:place';

const box = (page: Page) => page.getByRole('checkbox', { name: 'Remember on this device' });
const line = (page: Page) => page.getByRole('link', { name: /^Go on where you were/ });
const forget = (page: Page) => page.getByRole('button', { name: 'Forget where I was' });
const kept = (page: Page) => page.evaluate(() => Object.entries(localStorage));

async function remember(page: Page, place: string) {
  await page.addInitScript(
    ([name, path]) => {
      localStorage.setItem(name, path);
    },
    [key, place] as const,
  );
}

async function expectNoProblems(page: Page) {
  expect(await problemsOf(page)).toEqual([]);
}

test('nothing is remembered or offered until asked for', async ({ page }) => {
  for (const address of [first?.address ?? '', './', './steps/']) {
    await page.goto(address);
    await expect(line(page)).toBeHidden();
  }
  expect(await kept(page)).toEqual([]);
  await page.goto(first?.address ?? '');
  await expect(box(page)).not.toBeChecked();
});

test('a reader who asks for it is led back to the last step, by its title', async ({ page }) => {
  await page.goto(first?.address ?? '');
  await box(page).focus();
  await page.keyboard.press('Space');
  await expect(box(page)).toBeChecked();
  await expectNoProblems(page);
  await page.goto(second?.address ?? '');
  await expect(box(page)).toBeChecked();

  for (const address of ['./', './steps/']) {
    await page.goto(address);
    await expect(line(page)).toHaveText(`Go on where you were: Step 2, ${second?.title ?? ''}`);
    await expectNoProblems(page);
    await line(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(second?.title ?? '');
  }
});

test('in the whole article the place is the section that is read', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./');
    await box(page).check();
    await page
      .getByRole('main')
      .getByRole('heading', { name: third?.title ?? '', exact: true })
      .evaluate((heading) => {
        heading.scrollIntoView();
      });
    await expect.poll(() => kept(page), String(width)).toEqual([[key, `/#${third?.slug ?? ''}`]]);
    await page.goto('./steps/');
    await line(page).click();
    await expect(
      page.getByRole('main').getByRole('heading', { name: third?.title ?? '', exact: true }),
    ).toBeInViewport();
    await page.goto('./');
    await expect(box(page)).toBeChecked();
    await forget(page).click();
  }
});

test('“Forget” leaves nothing, and says so to who does not see it', async ({ page }) => {
  for (const address of ['./', './steps/']) {
    await page.goto(first?.address ?? '');
    await box(page).check();
    await page.goto(address);
    await forget(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Forgotten.')).toBeFocused();
    await expect(line(page)).toBeHidden();
    expect(await kept(page)).toEqual([]);
    await page.goto(second?.address ?? '');
    await expect(box(page)).not.toBeChecked();
    expect(await kept(page)).toEqual([]);
  }
});

test('taking the tick away forgets, too', async ({ page }) => {
  await page.goto(first?.address ?? '');
  await box(page).check();
  await box(page).uncheck();
  expect(await kept(page)).toEqual([]);
});

for (const place of [
  '/steps/a-step-that-was-removed/',
  '/#a-section-that-was-removed',
  '/steps/',
  '//elsewhere.example/',
  'javascript:alert(1)',
  'constructor',
  '',
]) {
  test(`a place that is not here, “${place}”, is not offered`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await remember(page, place);
    for (const address of ['./', './steps/']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(line(page)).toBeHidden();
    }
    expect(errors).toEqual([]);
  });
}

test('nothing moves for the line', async ({ page }) => {
  await remember(page, first?.address.slice(1) ?? '');
  await watchShifts(page);
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ['./', './steps/', second?.address ?? '']) {
      await page.goto(address);
      expect(await shiftOf(page), address).toBeLessThanOrEqual(shiftOfLateFonts);
    }
  }
});

test('a page that comes back from the browser’s memory offers the place of now', async ({
  page,
}) => {
  await page.goto('./steps/');
  await expect(line(page)).toBeHidden();
  await page.evaluate(
    ([name, path]) => {
      localStorage.setItem(name, path);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    },
    [key, `/#${third?.slug ?? ''}`] as const,
  );
  await expect(line(page)).toContainText(third?.title ?? '');
});

test('a step that the browser makes ready ahead is no place until it is read', async ({ page }) => {
  await remember(page, first?.address.slice(1) ?? '');
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
  });
  await page.goto(second?.address ?? '');
  expect(await kept(page)).toEqual([[key, first?.address.slice(1)]]);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: false });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  expect(await kept(page)).toEqual([[key, second?.address.slice(1)]]);
});

test('the place is that of the tab in which the reader is', async ({ page, context }) => {
  await page.goto(first?.address ?? '');
  await box(page).check();
  const other = await context.newPage();
  await other.goto(second?.address ?? '');
  await other.goto('./steps/');
  await expect(line(other)).toContainText(second?.title ?? '');
  await forget(other).click();
  // Browsers tell a tab with delay what another one has stored.
  await expect.poll(() => kept(page)).toEqual([]);
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  );
  await expect(box(page)).not.toBeChecked();
});

for (const [name, fail] of Object.entries(storageFailures)) {
  test(`storage that is ${name} is said plainly`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(fail);
    await page.goto(first?.address ?? '');
    // It takes the tick away again.
    await box(page).click();
    await expect(box(page)).not.toBeChecked();
    await expect(page.getByRole('status').filter({ hasText: 'didn’t work' })).toBeVisible();
    await expectNoProblems(page);
    await page.goto('./');
    await expect(line(page)).toBeHidden();
    expect(errors).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing offers what would not work', async ({ page }) => {
    for (const address of [first?.address ?? '', './', './steps/']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(box(page)).toBeHidden();
      await expect(line(page)).toBeHidden();
    }
  });
});
