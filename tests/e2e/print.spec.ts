import { expect, test } from '@playwright/test';
import { extractText } from 'unpdf';
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

test('a step prints in greys, with the addresses of its sources and lines to write on', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(steps[2]?.address ?? '');
  const colors = await page.getByRole('main').evaluate((main) =>
    [main, ...main.querySelectorAll('*')].flatMap((element) => {
      const { color, stroke } = getComputedStyle(element);
      return element instanceof SVGElement ? [stroke] : [color];
    }),
  );
  const greys = colors
    .filter((color) => color !== 'none')
    .map((color) => color.match(/\d+/g) ?? []);
  expect(greys.filter(([red, green, blue]) => red !== green || green !== blue)).toEqual([]);
  expect(
    await page
      .locator('.drawing path')
      .evaluateAll(([yours, his]) =>
        [yours, his].map((path) => path && getComputedStyle(path).stroke),
      ),
  ).toEqual(['rgb(0, 0, 0)', 'rgb(136, 136, 136)']);

  const source = page.locator('main a[href^="https:"]').first();
  const after = await source.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain(await source.getAttribute('href'));
  const lines = await page
    .getByRole('textbox')
    .first()
    .evaluate((field) => getComputedStyle(field).backgroundImage);
  expect(lines).toContain('repeating-linear-gradient');
});

for (const format of ['A4', 'Letter']) {
  test(`no heading stands alone at the foot of a ${format} page`, async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'Only Chromium writes PDF files for tests.');
    await page.goto('./');
    const headings = await page.getByRole('heading').allInnerTexts();
    const { text: pages } = await extractText(new Uint8Array(await page.pdf({ format })));
    const letters = (text: string) => text.replaceAll(/\s+/g, '');
    // The page's number comes last.
    const ends = pages.map((text) => letters(text).replace(/\d+$/, ''));
    expect(ends.length).toBeGreaterThan(10);
    const lonely = headings.filter((heading) => ends.some((end) => end.endsWith(letters(heading))));
    expect(lonely).toEqual([]);
  });
}
