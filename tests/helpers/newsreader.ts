import type { Page } from '@playwright/test';

/** Waits until both cuts of Newsreader have come, which a page asks for once it is shown. */
export async function awaitNewsreader(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      [...document.fonts].filter(
        ({ family, status }) => family.includes('Newsreader') && status === 'loaded',
      ).length === 2,
  );
}
