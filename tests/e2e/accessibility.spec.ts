import { expect, test } from '@playwright/test';
import { faultsOf } from '../helpers/axe.ts';
import { oneOfEachKind } from '../helpers/pages.ts';

for (const address of oneOfEachKind) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing wrong on ${address}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect.soft(await faultsOf(page), `${String(width)} px wide`).toEqual([]);
      }
      const folded = page.locator('details:not([open])');
      if ((await folded.count()) > 0) {
        await folded.evaluateAll((all) => {
          for (const details of all) details.toggleAttribute('open', true);
        });
        expect.soft(await faultsOf(page), 'with everything unfolded').toEqual([]);
      }
    });
  }
}

for (const address of oneOfEachKind) {
  test(`axe finds nothing wrong on ${address} in forced colors`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(address);
    expect(await faultsOf(page)).toEqual([]);
  });
}

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
