import type { Page } from '@playwright/test';

/** Waits until both cuts of Newsreader have come, with every letter that the page needs. */
export async function awaitNewsreader(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.fonts.status === 'loaded' &&
      new Set(
        [...document.fonts]
          .filter(({ family, status }) => family.includes('Newsreader') && status === 'loaded')
          .map(({ family }) => family),
      ).size === 2,
  );
}

/**
 * Tells which texts of a page are drawn in another typeface. A text is in Newsreader when it keeps
 * its width with nothing like it to fall back on, and loses it without Newsreader.
 *
 * @param page A page that is shown.
 * @returns The beginnings of those texts, out of its title and every text of its main part.
 */
export function notInNewsreader(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const widthOf = (element: HTMLElement) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].reduce((sum, { width }) => sum + width, 0);
    };
    const texts = document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, main p');
    return [...texts].flatMap((element) => {
      if (!element.checkVisibility() || widthOf(element) === 0) return [];
      const [family = ''] = getComputedStyle(element).fontFamily.split(', ');
      const shown = widthOf(element);
      element.style.fontFamily = `${family}, monospace`;
      const alone = widthOf(element);
      element.style.fontFamily = 'monospace';
      const without = widthOf(element);
      element.style.fontFamily = '';
      const isNewsreader =
        family.includes('Newsreader') && Math.abs(shown - alone) < 0.5 && shown !== without;
      return isNewsreader ? [] : [element.textContent.trim().slice(0, 40)];
    });
  });
}

/** Fonts that a page has asked for and does not have yet. */
export interface HeldFonts {
  /** Resolves when the page has asked for the first of them. */
  asked: Promise<void>;
  /** Lets them come. */
  release(): void;
}

/** Holds the fonts of the pages that are opened from here on, until they are released. */
export async function holdFonts(page: Page): Promise<HeldFonts> {
  const asked = Promise.withResolvers<undefined>();
  const released = Promise.withResolvers<undefined>();
  await page.route('**/*.woff2', async (route) => {
    asked.resolve(undefined);
    await released.promise;
    await route.continue();
  });
  return {
    asked: asked.promise,
    release() {
      released.resolve(undefined);
    },
  };
}
