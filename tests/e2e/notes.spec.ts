import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { problemsOf } from '../helpers/axe.ts';
import { awaitNewsreader } from '../helpers/newsreader.ts';
import { oneOfEachKind, steps } from '../helpers/pages.ts';
import { storageFailures, storedKeys } from '../helpers/storage.ts';

const address = steps[3]?.address ?? '';
const exercise = (page: Page) => page.getByRole('group').first();
const fieldOf = (page: Page, index = 0) => exercise(page).getByRole('textbox').nth(index);
const keep = (page: Page) => page.getByRole('button', { name: 'Keep on this device' });
const forget = (page: Page) => page.getByRole('button', { name: 'Stop keeping it' });

test('what is typed and ticked goes nowhere, on any kind of step', async ({ page, context }) => {
  for (const step of oneOfEachKind.filter((page) => /steps\/./.test(page))) {
    await page.goto(step);
    await expect(exercise(page)).toBeVisible();
    await awaitNewsreader(page);
    const requests: string[] = [];
    page.on('request', (request) => {
      // The browser asks for the icon in its own time, whatever is typed.
      if (!request.url().endsWith('/favicon.svg')) requests.push(request.url());
    });

    for (const field of await exercise(page).getByRole('textbox').all()) {
      await field.fill('Only for me.\nA second line.');
      await field.press('Tab');
    }
    for (const box of await exercise(page).getByRole('checkbox').all()) await box.check();

    expect(requests, step).toEqual([]);
    expect((await storedKeys(page)).device, step).toEqual([]);
    page.removeAllListeners('request');
  }
  expect(await context.cookies()).toEqual([]);
});

test('what is typed is there after a reload and on the way back, letter by letter', async ({
  page,
}) => {
  await page.goto(address);
  await fieldOf(page).pressSequentially('We foug');
  // Nothing tells a page that it is about to crash: each letter is kept when it is typed.
  const stored = await page.evaluate(() => sessionStorage.getItem(sessionStorage.key(0) ?? ''));
  expect(stored).toBe('We foug');
  await page.reload();
  await expect(fieldOf(page)).toHaveValue('We foug');

  await fieldOf(page).pressSequentially('ht.');
  await page.goto('./help/');
  await page.goBack();
  await expect(fieldOf(page)).toHaveValue('We fought.');
});

test('notes stay in their tab until the reader keeps them on the device', async ({
  page,
  context,
}) => {
  await page.goto(address);
  await expect(page.getByText(/^What you write is kept until you close this tab/)).toBeVisible();
  await fieldOf(page).fill('About the dishes.');
  const other = await context.newPage();
  await other.goto(address);
  await expect(fieldOf(other)).toHaveValue('');

  await keep(page).click();
  await expect(page.getByText('What you write is kept on this device')).toBeVisible();
  await expect(keep(page)).toBeHidden();
  expect((await storedKeys(page)).tab).toEqual([]);
  await expect(fieldOf(other)).toHaveValue('About the dishes.');
  await expect(forget(other)).toBeVisible();

  await forget(page).click();
  expect((await storedKeys(page)).device).toEqual([]);
  await expect(fieldOf(page)).toHaveValue('About the dishes.');
  await page.reload();
  await expect(fieldOf(page)).toHaveValue('About the dishes.');
});

test('the choice is made by keyboard', async ({ page }) => {
  await page.goto(address);
  await exercise(page).getByRole('textbox').last().focus();
  await page.keyboard.press('Tab');
  await expect(keep(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('What you write is kept on this device')).toBeVisible();
});

test('two tabs that write at once lose nothing', async ({ page, context }) => {
  await page.goto(address);
  await keep(page).click();
  const other = await context.newPage();
  await other.goto(address);

  await fieldOf(other, 1).fill('In another field.');
  // What somebody is writing does not change under them.
  await fieldOf(other).focus();
  await fieldOf(page).fill('From the first tab.');
  await fieldOf(other).pressSequentially('From the second tab.');

  const third = await context.newPage();
  await third.goto(address);
  await expect(fieldOf(third)).toHaveValue(/From the first tab\./);
  await expect(fieldOf(third)).toHaveValue(/From the second tab\./);
  await expect(fieldOf(third, 1)).toHaveValue('In another field.');
});

test('a device without room is said, the text stays and can be saved', async ({ page }) => {
  await page.goto(address);
  await fieldOf(page).fill('Before.');
  await page.evaluate(storageFailures.full);
  await fieldOf(page).fill('It was about my mother.');
  await expect(page.getByRole('status').getByText('no room left')).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain('It was about my mother.');
  await expect(fieldOf(page)).toHaveValue('It was about my mother.');

  const warned = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  await (await warned).dismiss();
  await closing;
  await expect(fieldOf(page)).toHaveValue('It was about my mother.');
});

test('text that cannot be kept does not hold up a reader who leaves in haste', async ({ page }) => {
  await page.route(/^https:/, (route) => route.fulfill({ body: 'elsewhere' }));
  await page.goto(address);
  await page.evaluate(storageFailures.full);
  await fieldOf(page).fill('It was about my mother.');
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = true;
    void dialog.accept();
  });
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
  await expect(page).toHaveURL(/^https:/);
  expect(asked).toBe(false);
});

test('a browser that forbids storage is said, and the text stays', async ({ page }) => {
  await page.addInitScript(storageFailures.forbidden);
  await page.goto(address);
  await fieldOf(page).fill('It was about money.');
  await expect(page.getByRole('status').getByText('keeps nothing for this site')).toBeVisible();
  await expect(keep(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
  await expect(fieldOf(page)).toHaveValue('It was about money.');
});

test('storage that was cleared elsewhere is said, and the text is kept again', async ({
  page,
  context,
}) => {
  await page.goto(address);
  await fieldOf(page).fill('It was about time.');
  await keep(page).click();
  const other = await context.newPage();
  await other.goto('./help/');
  await other.evaluate(() => {
    localStorage.clear();
  });
  await expect(page.getByText(/^What you write is kept until you close this tab/)).toBeVisible();
  await expect(fieldOf(page)).toHaveValue('It was about time.');
  await page.reload();
  await expect(fieldOf(page)).toHaveValue('It was about time.');
});

test('what an old address of a step kept is still there', async ({ page }) => {
  await page.goto(address);
  const name = await fieldOf(page).getAttribute('name');
  await page.evaluate(() => {
    sessionStorage.setItem('seventeen-steps:note/old-name/what', 'From long ago.');
  });
  // As the page would be, had the step once had that name.
  await page.route(`**/${address.slice(2)}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      `name="${name ?? ''}"`,
      `name="${name ?? ''}" data-formerly="note/old-name/what"`,
    );
    await route.fulfill({ response, body });
  });
  await page.reload();
  await expect(fieldOf(page)).toHaveValue('From long ago.');
});

test('an exercise has lines to write on when it is printed', async ({ page }) => {
  await page.goto(address);
  await page.emulateMedia({ media: 'print' });
  await expect(fieldOf(page)).toBeVisible();
  await expect(fieldOf(page)).toHaveCSS('background-image', /linear-gradient/);
  await expect(keep(page)).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an exercise is a list to print, and says nothing about keeping', async ({ page }) => {
    await page.goto(address);
    const panel = page.locator('section', { has: page.getByRole('heading', { name: 'Try this' }) });
    await expect(fieldOf(page)).toBeDisabled();
    await expect(fieldOf(page)).toHaveCSS('background-image', /linear-gradient/);
    await expect(panel.getByText(/kept?\b|device/i).filter({ visible: true })).toHaveCount(0);
    await expect(panel.getByRole('button')).toHaveCount(0);
  });
});
