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
    const texts = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, main p')]
      .filter((element) => element.checkVisibility() && widthOf(element) > 0)
      .map((element) => {
        const [family = ''] = getComputedStyle(element).fontFamily.split(', ');
        return { element, family, width: widthOf(element) };
      });
    // All texts are changed before one is measured, or each would have the page laid out anew.
    const widthsIn = (toFamily: (family: string) => string) => {
      for (const { element, family } of texts) element.style.fontFamily = toFamily(family);
      return texts.map(({ element }) => widthOf(element));
    };
    const alone = widthsIn((family) => `${family}, monospace`);
    const without = widthsIn(() => 'monospace');
    widthsIn(() => '');
    return texts
      .filter(({ family, width }, index) => {
        const isSame = Math.abs(width - (alone[index] ?? 0)) < 0.5;
        return !(family.includes('Newsreader') && isSame && width !== without[index]);
      })
      .map(({ element }) => element.textContent.trim().slice(0, 40));
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
