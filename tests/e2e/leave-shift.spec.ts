import { expect, test } from '@playwright/test';
import { neutralSite } from '#features/leave/neutral-site.ts';
import { pressShift, withNeutralSite } from '../helpers/leaving.ts';
import { steps } from '../helpers/pages.ts';

const address = steps[1]?.address ?? '';

test('Shift for writing and selecting does not leave', async ({ page }) => {
  await withNeutralSite(page);
  await page.goto(address);
  const field = page.getByRole('group').getByRole('textbox').first();
  await field.focus();
  for (const key of ['Shift+A', 'Shift+B', 'Shift+C']) await page.keyboard.press(key);
  await pressShift(page, 2);
  await page.keyboard.press('x');
  await pressShift(page, 2);
  await field.click({ modifiers: ['Shift'] });
  await pressShift(page, 2);
  await expect(field).toHaveValue('ABCx');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('Shift');
  await page.waitForURL(neutralSite);
});

test('Shift with another modifier does not leave: keyboards are chosen by that', async ({
  page,
}) => {
  await withNeutralSite(page);
  await page.goto(address);
  for (const other of ['Alt', 'Control', 'Meta']) {
    await page.keyboard.down(other);
    await pressShift(page, 3);
    await page.keyboard.up(other);
    await page.keyboard.down('Shift');
    await page.keyboard.press(other);
    await page.keyboard.up('Shift');
    await pressShift(page, 2);
    await expect(page.getByRole('heading', { level: 1 }), other).toBeVisible();
  }

  await page.keyboard.press('Shift');
  await page.waitForURL(neutralSite);
});

test('scrolling sideways, with Shift and the wheel, does not leave', async ({ page }) => {
  await withNeutralSite(page);
  await page.goto(address);
  await page.mouse.move(200, 200);
  // Playwright does not wait until the page has heard of it.
  const scroll = async () => {
    const heard = await page.evaluateHandle(() => ({
      event: new Promise<void>((resolve) => {
        addEventListener('wheel', () => {
          resolve();
        });
      }),
    }));
    await page.mouse.wheel(0, 100);
    await heard.evaluate(({ event }) => event);
  };
  for (let times = 0; times < 4; times += 1) {
    await page.keyboard.down('Shift');
    await scroll();
    await page.keyboard.up('Shift');
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  // What is scrolling yet is no reason to stay.
  await pressShift(page, 1);
  await scroll();
  await pressShift(page, 2);
  await page.waitForURL(neutralSite);
});

test('a Shift that is held does not leave', async ({ page }) => {
  await withNeutralSite(page);
  await page.goto(address);
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Shift');
  await page.keyboard.up('Shift');
  await pressShift(page, 2);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('three presses of Shift count within five seconds', async ({ page }) => {
  await withNeutralSite(page);
  await page.clock.install();
  await page.goto(address);
  await page.keyboard.press('Shift');
  await page.clock.runFor(4000);
  await page.keyboard.press('Shift');
  await page.clock.runFor(2000);
  await page.keyboard.press('Shift');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Shift');
  await page.waitForURL(neutralSite);
});
