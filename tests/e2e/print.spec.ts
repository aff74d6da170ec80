import { expect, test } from '@playwright/test';
import { luminanceOf } from '../helpers/colors.ts';
import { lettersOf } from '../helpers/content.ts';
import { oneOfEachKind, steps } from '../helpers/pages.ts';

test('every page prints in dark ink and without navigation', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const address of oneOfEachKind) {
    await page.goto(address);
    for (const role of ['banner', 'navigation', 'contentinfo'] as const) {
      await expect(page.getByRole(role), address).toHaveCount(0);
    }
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const ink = await page.getByRole('main').evaluate((main) => getComputedStyle(main).color);
    expect(luminanceOf(ink), address).toBeLessThan(0.05);
  }
});

test('the whole article prints every step in full', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('./');
  const printed = lettersOf(await page.getByRole('main').innerText());
  const missing = steps.flatMap(({ texts }) => texts.filter((text) => !printed.includes(text)));
  expect(missing).toEqual([]);
});

test('a step prints in full, with its sources', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  const [step] = steps;
  await page.goto(step?.address ?? '');
  const printed = lettersOf(await page.getByRole('main').innerText());
  expect(step?.texts.filter((text) => !printed.includes(text))).toEqual([]);
  const sources = await page.locator('[id^="source-"]').all();
  expect(sources).not.toEqual([]);
  for (const source of sources) await expect(source).toBeVisible();
  for (const reference of await page.getByText('Studied:').all()) {
    await expect(reference).toBeVisible();
  }
});
