import { expect, type Page } from '@playwright/test';
import { neutralSite } from '#features/leave/neutral-site.ts';

/** Takes the place of the neutral site, and notes what it learns of where its reader came from. */
export async function withNeutralSite(page: Page) {
  const referrers: (string | null)[] = [];
  await page.context().route(neutralSite, async (route) => {
    referrers.push(await route.request().headerValue('referer'));
    await route.fulfill({ contentType: 'text/html', body: '<title>Neutral</title><p>Neutral' });
  });
  return referrers;
}

/** The link at the top of a page that leads away. */
export const leaveLink = (page: Page) =>
  page.getByRole('banner').getByRole('link', { name: 'Leave this site' });

/** The button on a page that was left. */
export const showButton = (page: Page) => page.getByRole('button', { name: 'Show the page' });

/** Presses Shift so many times. */
export async function pressShift(page: Page, times: number) {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift');
}

/** Expects that the guide is here, but shows nothing of itself. */
export async function expectBlank(page: Page) {
  await expect(showButton(page)).toBeVisible();
  expect(await page.locator('body').innerText()).toBe('Show the page');
  await expect(page).toHaveTitle('Blank page');
  for (const [role, count] of [
    ['heading', 0],
    ['link', 0],
    ['textbox', 0],
    ['button', 1],
  ] as const) {
    await expect(page.getByRole(role), role).toHaveCount(count);
  }
}
