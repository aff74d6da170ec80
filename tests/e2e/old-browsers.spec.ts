import { expect, test, type Page } from '@playwright/test';
import { contrastOf } from '../helpers/colors.ts';
import { readAsOldBrowser } from '../helpers/old-browser.ts';
import { oneOfEachKind } from '../helpers/pages.ts';

/** What is drawn or written in one color on another, with a sample of it. */
interface Pair {
  what: string;
  color: string;
  ground: string;
}

/** Every text and every thread on a page, with its color and what is painted behind it. */
function colorPairs(page: Page): Promise<{ texts: Pair[]; threads: Pair[] }> {
  return page.evaluate(() => {
    function groundOf(element: Element): string {
      for (let around: Element | null = element; around; around = around.parentElement) {
        const color = getComputedStyle(around).backgroundColor;
        if (color !== 'rgba(0, 0, 0, 0)') return color;
      }
      return 'none';
    }

    const shown = [...document.body.querySelectorAll('*')].filter((element) =>
      element.checkVisibility({ checkVisibilityCSS: true }),
    );
    const texts = shown.filter(({ childNodes }) =>
      [...childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
    );
    return {
      texts: texts.map((element) => ({
        what: element.textContent.trim().slice(0, 40),
        color: getComputedStyle(element).color,
        ground: groundOf(element),
      })),
      threads: shown
        .filter((element) => element.matches('.drawing path'))
        .map((element) => ({
          what: element.getAttribute('class') ?? '',
          color: getComputedStyle(element).stroke,
          ground: groundOf(element),
        })),
    };
  });
}

const below = (pairs: Pair[], least: number) =>
  pairs.filter(({ color, ground }) => contrastOf(color, ground) < least);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in a browser from 2021 every page has its own colors, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const grounds = new Set<string>();
    for (const address of oneOfEachKind) {
      await page.goto(address);
      await readAsOldBrowser(page);
      const { texts, threads } = await colorPairs(page);
      expect(texts.length, address).toBeGreaterThan(10);
      expect(below(texts, 7), address).toEqual([]);
      expect(below(threads, 3), address).toEqual([]);
      for (const { ground } of texts) grounds.add(ground);
    }
    // Paper, panels, and what is chosen in the switch of themes.
    expect([...grounds]).not.toContain('none');
  });
}

test('in a browser from 2021 a reader who comes back after leaving can show the page', async ({
  page,
}) => {
  for (const address of oneOfEachKind) {
    await page.goto(address);
    await readAsOldBrowser(page);
    await page.locator('html').evaluate((root) => (root.dataset.left = ''));
    const title = page.getByRole('heading', { level: 1 });
    await expect(title, address).toBeHidden();
    await expect(page.getByRole('button', { name: 'Show the page' }), address).toBeVisible();
  }
});
