import { expect, test, type Page } from '@playwright/test';
import { addFaces, fallbackFaces, fallbackNames, swapShifts } from '../helpers/fallback-fonts.ts';
import { shiftOfLateFonts } from '../helpers/layout-shift.ts';
import { awaitNewsreader, holdFonts, notInNewsreader } from '../helpers/newsreader.ts';
import { oneOfEachKind } from '../helpers/pages.ts';

/** Waits until something of the page has been painted. */
async function awaitFirstPaint(page: Page) {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
}

/**
 * When fonts arrive, from a quick network to one that takes seconds: at an event, not at a time. No
 * page waits for them: all but the first need it painted before.
 */
const arrivals = {
  'as soon as they are asked for': async () => {
    // Nothing to wait for.
  },
  'when the page has been painted': awaitFirstPaint,
  'when its reader has begun to read': async (page: Page) => {
    await awaitFirstPaint(page);
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => scrollY > 0 || innerHeight >= document.body.scrollHeight);
  },
};

for (const [arrival, waitForArrival] of Object.entries(arrivals)) {
  test(`every page is set in Newsreader although its fonts come ${arrival}`, async ({ page }) => {
    for (const address of oneOfEachKind) {
      const fonts = await holdFonts(page);
      await page.goto(address, { waitUntil: 'commit' });
      await fonts.asked;
      await waitForArrival(page);
      fonts.release();
      await awaitNewsreader(page);
      expect(await notInNewsreader(page), address).toEqual([]);
      await page.unrouteAll({ behavior: 'wait' });
    }
  });
}

test('every page is set in Newsreader on a second visit', async ({ page }) => {
  for (const address of oneOfEachKind) {
    await page.goto(address);
    await awaitNewsreader(page);
    await page.goto(address);
    await awaitNewsreader(page);
    expect(await notInNewsreader(page), address).toEqual([]);
  }
});

test.describe('fonts that come late', () => {
  // The fallbacks of devices are put on the page, which its policy would not allow.
  test.use({ bypassCSP: true });
  test.skip(({ browserName }) => browserName !== 'chromium', 'Only Chromium tells what moves.');

  test('move next to nothing of a page, whatever it is shown in first', async ({ page }) => {
    const here = (family: string) => `${family}, of this test`;
    for (const address of oneOfEachKind) {
      await page.goto(address);
      await awaitNewsreader(page);
      for (const name of fallbackNames) {
        const faces = fallbackFaces.filter(({ family }) => family.endsWith(name));
        const own = faces.map((face) => ({ ...face, family: here(face.family) }));
        await addFaces(page, own, name);
      }
      for (const width of [320, 390, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        const shifts = await swapShifts(
          page,
          fallbackNames.map((name) => ({
            display: here(`Display on ${name}`),
            text: here(`Text on ${name}`),
          })),
        );
        for (const [index, name] of fallbackNames.entries()) {
          expect
            .soft(shifts[index], `${address} at ${String(width)} px, ${name}`)
            .toBeLessThanOrEqual(shiftOfLateFonts);
        }
      }
    }
  });
});

test('fonts are taken however late they come', async ({ page }) => {
  await page.goto('./short/');
  const displays = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ family }) => family.includes('Newsreader'))
      .map(({ display }) => display),
  );
  expect(new Set(displays)).toEqual(new Set(['swap']));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a page loads its fonts by itself', async ({ page }) => {
    const font = page.waitForResponse(/\.woff2$/);
    await page.goto('./short/');
    expect((await font).ok()).toBe(true);
  });
});
