import { expect, test } from '@playwright/test';
import { steps } from '../helpers/pages.ts';

test(
  'the next step is fetched ahead, under the policy',
  { tag: '@base' },
  async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'Only Chromium knows speculation rules.');
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const [step, next] = steps;
    await page.goto(step?.address ?? '');
    const ahead = page
      .context()
      .waitForEvent('request', (request) => request.url().includes(next?.slug ?? ''));
    await page.getByRole('link', { name: 'Next: step 2' }).hover();
    await ahead;
    expect(errors).toEqual([]);
  },
);

test('pages fade into each other, and just change for a reader who asked for less motion', async ({
  page,
}) => {
  const [step] = steps;
  await page.goto('./steps/');
  const canFade = await page.evaluate(() => 'onpageswap' in window);
  test.skip(!canFade, 'This browser does not fade between pages.');
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.goto('./steps/');
    await page.evaluate(() => {
      addEventListener('pageswap', (event) => {
        sessionStorage.setItem('faded', String(Boolean(event.viewTransition)));
      });
    });
    await page.getByRole('link', { name: step?.title ?? '', exact: true }).click();
    await page.waitForURL(`**${(step?.address ?? '').slice(1)}`);
    expect(await page.evaluate(() => sessionStorage.getItem('faded')), reducedMotion).toBe(
      String(reducedMotion === 'no-preference'),
    );
  }
});

test('the list beside the article shows where its reader is', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('./');
  const current = page.getByRole('navigation', { name: /^Contents/ }).locator('[aria-current]');
  await expect(current).toHaveCount(0);
  for (const step of [steps[4], steps[16], steps[0]]) {
    await page
      .getByRole('heading', { name: step?.title ?? '', exact: true })
      .evaluate((heading) => {
        heading.scrollIntoView();
      });
    await expect(current).toHaveText(step?.title ?? '');
    await expect(current).toBeInViewport();
  }
});
