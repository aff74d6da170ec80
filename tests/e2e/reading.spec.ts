import { expect, test, type Page } from '@playwright/test';
import { contentFiles } from '../helpers/content.ts';
import { steps } from '../helpers/pages.ts';

const [first] = steps;
const last = steps.at(-1);
/** Lines of the contents that are no steps: sections after the opening, pieces, and the sources. */
const otherLines = contentFiles('article').length + 1;

function pagerOf(page: Page) {
  return page.getByRole('navigation', { name: 'Next and previous step' });
}

/** The heading that a link lands on has come into view, and whole. */
async function expectLanding(page: Page, name: string) {
  const heading = page.getByRole('main').getByRole('heading', { name, exact: true });
  await expect(heading, name).toBeInViewport({ ratio: 1 });
}

/** All that a reader can do, with or without script. */
function readingWorks() {
  for (const width of [390, 1280]) {
    test(`every line of the contents lands on its section at ${String(width)} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('./');
      const contents = page.getByRole('navigation', { name: /^Contents/ });
      if (width < 1024) await contents.getByText('Contents').click();
      const links = contents.getByRole('link');
      await expect(links).toHaveCount(steps.length + otherLines);
      for (const link of await links.all()) {
        const id = (await link.getAttribute('href')) ?? '';
        await link.click();
        expect(new URL(page.url()).hash).toBe(id);
        const name = (await page.locator(id).textContent()) ?? '';
        await expectLanding(page, name.trim());
      }
    });
  }

  test(
    'a shared link to a step in the whole article lands there',
    { tag: '@base' },
    async ({ page }) => {
      for (const step of [first, steps[2], last]) {
        // Opened anew, not followed from a page that is there already.
        await page.goto('about:blank');
        await page.goto(`./#${step?.slug ?? ''}`);
        await expectLanding(page, step?.title ?? '');
      }
    },
  );

  test(
    'a step leads to its place in the whole article, whose heading leads back',
    { tag: '@base' },
    async ({ page }) => {
      await page.goto(last?.address ?? '');
      await page.getByRole('link', { name: 'This step in the whole article' }).click();
      await expectLanding(page, last?.title ?? '');
      await page
        .getByRole('heading', { name: last?.title ?? '' })
        .getByRole('link')
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(last?.title ?? '');
    },
  );

  test('the list of steps leads to a step', { tag: '@base' }, async ({ page }) => {
    await page.goto('./steps/');
    const list = page.locator('.step-map').getByRole('list');
    await expect(list.getByRole('listitem')).toHaveCount(steps.length);
    await list.getByRole('link', { name: last?.title ?? '' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(last?.title ?? '');
  });

  test('a citation leads to its claim, which opens on its source', async ({ page }) => {
    await page.goto(steps[2]?.address ?? '');
    const citation = page.locator('a[href^="#source-"]').first();
    const id = (await citation.getAttribute('href')) ?? '';
    await citation.click();
    const claim = page.locator('li').filter({ has: page.locator(id) });
    await expect(claim).toBeInViewport();
    await expect(claim.getByRole('link')).toBeHidden();
    await claim.getByText(/ evidence$/).click();
    await expect(claim.getByRole('link')).toHaveAttribute('href', /^https:/);
  });
}

readingWorks();

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  readingWorks();

  test('“next” leads through every step to the last, and “previous” back to the first', async ({
    page,
  }) => {
    await page.goto(first?.address ?? '');
    for (const { number, title } of steps) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(
        page.getByText(`Step ${String(number)} of ${String(steps.length)}`),
      ).toBeVisible();
      const next = pagerOf(page).getByRole('link', { name: /^Next/ });
      if (number === steps.length) await expect(next).toHaveCount(0);
      else await next.click();
    }
    for (const { number, title } of steps.toReversed()) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      const previous = pagerOf(page).getByRole('link', { name: /^Previous/ });
      if (number === 1) await expect(previous).toHaveCount(0);
      else await previous.click();
    }
  });
});
