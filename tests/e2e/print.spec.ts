import { expect, test, type Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { luminanceOf } from '../helpers/colors.ts';
import { lettersOf } from '../helpers/content.ts';
import { expectNothingWrong } from '../helpers/every-page.ts';
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
  const references = await page.getByText('Studied:').all();
  expect(references).not.toEqual([]);
  for (const reference of references) await expect(reference).toBeVisible();
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
  // Printers leave out gradients that repeat.
  expect(lines).toMatch(/^linear-gradient/);
});

test('paper has a column of its own, whatever the window', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const address of oneOfEachKind) {
    await page.goto(address);
    const columns = new Set<string>();
    for (const width of [700, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      columns.add(
        await page.getByRole('main').evaluate((main) => {
          const texts = [...main.querySelectorAll('h1, h2, .prose > p, .panel > p')].filter(
            (text) => text.checkVisibility(),
          );
          return JSON.stringify(
            texts.map((text) => {
              const { left, width } = text.getBoundingClientRect();
              return [left - main.getBoundingClientRect().left, width].map(Math.round);
            }),
          );
        }),
      );
    }
    expect([...columns], address).toHaveLength(1);
  }
});

/** The letters of each page of paper, without the page's number, which comes last. */
async function pagesOf(page: Page, paper: Parameters<Page['pdf']>[0]): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(await page.pdf(paper)));
  return text.map((letters) => letters.replaceAll(/\s+/g, '').replace(/\d+$/, ''));
}

test.describe('on paper', () => {
  test.skip(
    ({ browserName }) => browserName !== 'chromium',
    'Only Chromium writes PDF files here.',
  );

  const formats = ['A4', 'Letter'];

  for (const format of formats) {
    test(`the list of steps is on one sheet of ${format}`, async ({ page }) => {
      await page.goto('./steps/');
      expect(await pagesOf(page, { format })).toHaveLength(1);
    });
  }

  test('no heading stands alone at the foot of a page, and a step of usual length is on one sheet', async ({
    page,
  }) => {
    const byLength = steps.toSorted((a, b) => a.texts.join().length - b.texts.join().length);
    const ofUsualLength = byLength.slice(0, Math.ceil(steps.length / 2));
    await expectNothingWrong(
      page,
      ['./', ...steps.map(({ address }) => address)],
      async (address) => {
        const headings = await page.getByRole('heading').allInnerTexts();
        const wrong: string[] = [];
        for (const format of formats) {
          const pages = await pagesOf(page, { format });
          const lonely = headings.filter((heading) =>
            pages.some((each) => each.endsWith(heading.replaceAll(/\s+/g, ''))),
          );
          wrong.push(...lonely.map((heading) => `${format}: “${heading}” ends a page`));
          const isUsual = ofUsualLength.some((step) => step.address === address);
          if (isUsual && pages.length > 2) wrong.push(`${format}: ${String(pages.length)} pages`);
        }
        return wrong;
      },
    );
  });
});
