import { expect, test, type Page } from '@playwright/test';
import { problemsOf, rulesOfColor, rulesOfWidth } from '../helpers/axe.ts';
import { expectNothingWrong } from '../helpers/every-page.ts';
import { oneOfEachKind } from '../helpers/pages.ts';

async function unfold(page: Page) {
  await page.locator('details:not([open])').evaluateAll((all) => {
    for (const details of all) details.toggleAttribute('open', true);
  });
}

test('axe finds nothing wrong on any kind of page: narrow or wide, light or dark, in forced colors', async ({
  page,
  browserName,
}) => {
  await expectNothingWrong(page, oneOfEachKind, async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 800 });
    const narrow = await problemsOf(page, rulesOfWidth);

    await page.setViewportSize({ width: 1280, height: 800 });
    await unfold(page);
    const light = await problemsOf(page);

    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await problemsOf(page, rulesOfColor);

    // WebKit knows no forced colors.
    const hasForcedColors = browserName !== 'webkit';
    await page.emulateMedia({
      colorScheme: 'light',
      forcedColors: hasForcedColors ? 'active' : 'none',
    });
    const forced = hasForcedColors ? await problemsOf(page, rulesOfColor) : [];
    await page.emulateMedia({ forcedColors: 'none' });

    return Object.entries({ narrow, light, dark, forced }).flatMap(([state, problems]) =>
      problems.map((problem) => ({ state, ...problem })),
    );
  });
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
