import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';

/**
 * Prints the one file for paper: a booklet, tagged for those who hear it, with an outline.
 *
 * @param page A tab of Chromium, the one engine that can do this without a window.
 * @param file Path of the one file.
 * @returns A PDF.
 */
export async function printOnPaper(page: Page, file: string): Promise<Uint8Array> {
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(() => document.fonts.ready);
  return page.pdf({ format: 'A5', tagged: true, outline: true });
}
