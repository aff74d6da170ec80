import { expect, test } from '@playwright/test';
import { steps } from '../helpers/pages.ts';

test('what is typed and ticked in an exercise goes nowhere and is not kept', async ({
  page,
  context,
}) => {
  for (const { address } of steps) {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    const requests: string[] = [];
    page.on('request', (request) => {
      // The browser asks for the icon in its own time, whatever is typed.
      if (!request.url().endsWith('/favicon.svg')) requests.push(request.url());
    });

    const exercise = page.getByRole('group');
    for (const field of await exercise.getByRole('textbox').all()) {
      await field.fill('Only for me.\nA second line.');
      await field.press('Tab');
    }
    for (const box of await exercise.getByRole('checkbox').all()) await box.check();
    await expect(exercise.getByRole('textbox').first()).toHaveValue(/Only for me/);

    expect(requests, address).toEqual([]);
    const kept = await page.evaluate(() => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ]);
    expect(kept, address).toEqual([]);
    page.removeAllListeners('request');
  }
  expect(await context.cookies()).toEqual([]);
});

test('an exercise says that what is typed is gone with the page, and it is', async ({ page }) => {
  await page.goto(steps[0]?.address ?? '');
  await expect(page.getByText('is gone when you leave it')).toBeVisible();
  const field = page.getByRole('group').getByRole('textbox').first();
  await field.fill('Only for me.');
  await page.goto('./help/');
  await page.goto(steps[0]?.address ?? '');
  await expect(field).toHaveValue('');
});

test('an exercise has lines to write on when it is printed', async ({ page }) => {
  await page.goto(steps[0]?.address ?? '');
  await page.emulateMedia({ media: 'print' });
  const field = page.getByRole('group').getByRole('textbox').first();
  await expect(field).toBeVisible();
  await expect(field).toHaveCSS('background-image', /repeating-linear-gradient/);
  await expect(page.getByText('is gone when you leave it')).toBeHidden();
});
