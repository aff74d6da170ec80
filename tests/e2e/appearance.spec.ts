import { expect, test, type Page } from '@playwright/test';
import { contrastOf, luminanceOf } from '../helpers/colors.ts';
import { oneOfEachKind } from '../helpers/pages.ts';

async function colorsOf(page: Page) {
  const paper = await page
    .locator('html')
    .evaluate((root) => getComputedStyle(root).backgroundColor);
  const ink = await page.getByRole('main').evaluate((main) => getComputedStyle(main).color);
  return { paper, ink };
}

test('every page is light or dark as the system is', async ({ page }) => {
  for (const address of oneOfEachKind) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    const light = await colorsOf(page);
    expect(luminanceOf(light.paper), address).toBeGreaterThan(0.8);
    expect(contrastOf(light.paper, light.ink), address).toBeGreaterThanOrEqual(7);

    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await colorsOf(page);
    expect(luminanceOf(dark.paper), address).toBeLessThan(0.05);
    expect(contrastOf(dark.paper, dark.ink), address).toBeGreaterThanOrEqual(7);
  }
});

test('nothing moves for a reader who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of oneOfEachKind) {
    await page.goto(address);
    const moving = await page.locator('*').evaluateAll((all) =>
      all
        .filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          const isStill = /^0s(?:, 0s)*$/.test(transitionDuration) && animationName === 'none';
          return !isStill || scrollBehavior !== 'auto';
        })
        .map(({ localName }) => localName),
    );
    expect(moving, address).toEqual([]);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`forced colors leave lines to share, panels and the focus to be seen, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto('./steps/apologize/');
    // Against what the system has, and not only for a reader whose system and choice agree.
    await page.getByText(colorScheme === 'dark' ? 'Light' : 'Dark', { exact: true }).click();
    const { paper } = await colorsOf(page);
    const line = page.locator('mark').first();
    const ink = await line.evaluate((mark) => getComputedStyle(mark).color);
    expect(contrastOf(paper, ink), 'a line to share').toBeGreaterThanOrEqual(7);

    const panel = page.getByRole('region', { name: 'Try this' });
    const edge = await panel.evaluate((element) => {
      const { outlineStyle, outlineColor } = getComputedStyle(element);
      return outlineStyle === 'none'
        ? getComputedStyle(document.documentElement).backgroundColor
        : outlineColor;
    });
    expect(contrastOf(paper, edge), 'the edge of a panel').toBeGreaterThanOrEqual(3);

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    const focus = await page
      .locator('input:checked + span')
      .evaluate((choice) => getComputedStyle(choice).outlineColor);
    expect(contrastOf(paper, focus), 'the focus on a choice').toBeGreaterThanOrEqual(3);
  });
}
