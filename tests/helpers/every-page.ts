import { expect, type Page } from '@playwright/test';

/**
 * Opens pages one after the other and looks at each. All that is found is told at once, so that one
 * page does not hide what is wrong on another.
 *
 * @param page The tab.
 * @param addresses Addresses of the pages.
 * @param look Tells what is wrong with the page that is open; nothing when all is well.
 */
export async function expectNothingWrong(
  page: Page,
  addresses: readonly string[],
  look: (address: string) => Promise<readonly unknown[]>,
): Promise<void> {
  expect(addresses.length).toBeGreaterThan(0);
  const found: Record<string, readonly unknown[]> = {};
  for (const address of addresses) {
    await page.goto(address);
    const wrong = await look(address);
    if (wrong.length > 0) found[address] = wrong;
  }
  expect(found).toEqual({});
}
