import type { Page } from '@playwright/test';

/** Adds up, for each page that is opened from here on, how much of it moves. Only Chromium tells. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const { dataset } = document.documentElement;
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        dataset.moved = String(Number(dataset.moved ?? 0) + entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * Tells how much of the page has moved, as cumulative layout shift has it.
 *
 * @param page A page that was opened after {@link watchShifts}.
 * @returns 0 when nothing did.
 */
export async function shiftOf(page: Page): Promise<number> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // What has just changed is shown in the next frame, and reported after it.
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  });
  return Number((await page.locator('html').getAttribute('data-moved')) ?? 0);
}

/** What the own typeface may move when it comes after the text is shown. */
export const shiftOfLateFonts = 0.02;
