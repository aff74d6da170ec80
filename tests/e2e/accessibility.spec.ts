import { expect, test, type Page } from '@playwright/test';
import { problemsOf, rulesOfColor, rulesOfWidth } from '../helpers/axe.ts';
import { expectNothingWrong } from '../helpers/every-page.ts';
import { oneOfEachKind } from '../helpers/pages.ts';

async function unfold(page: Page) {
  await page.locator('details:not([open])').evaluateAll((all) => {
    for (const details of all) details.toggleAttribute('open', true);
  });
}

test('axe finds nothing wrong on any kind of page, unfolded', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectNothingWrong(page, oneOfEachKind, async () => {
    await unfold(page);
    return problemsOf(page);
  });
});

test('axe finds nothing wrong with colors in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectNothingWrong(page, oneOfEachKind, async () => {
    await unfold(page);
    return problemsOf(page, rulesOfColor);
  });
});

test('axe finds nothing wrong with sizes and colors on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNothingWrong(page, oneOfEachKind, () => problemsOf(page, rulesOfWidth));
});

test('axe finds nothing wrong with forced colors', async ({ page, browserName }) => {
  test.skip(browserName === 'webkit', 'WebKit knows no forced colors.');
  await page.emulateMedia({ forcedColors: 'active' });
  await expectNothingWrong(page, oneOfEachKind, () => problemsOf(page, rulesOfColor));
});

test('every page has the landmarks of a page, told apart by name', async ({ page }) => {
  for (const address of oneOfEachKind) {
    await page.goto(address);
    for (const role of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(role), address).toHaveCount(1);
    }
    await expect(page.getByRole('navigation', { name: 'Site' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    const names = await page
      .getByRole('navigation')
      .evaluateAll((all) => all.map((navigation) => navigation.getAttribute('aria-label')));
    expect(names.filter((name, index) => !name || names.indexOf(name) !== index)).toEqual([]);
  }
});
