import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { erasedKey, prefix } from '#features/storage.ts';
import { maxFileSize } from '#features/workbook/file.ts';
import { problemsOf } from '../helpers/axe.ts';
import { steps } from '../helpers/pages.ts';
import { storageFailures, storedKeys } from '../helpers/storage.ts';
import { translate } from '../helpers/translate.ts';

const [, , third, fourth] = steps;
const timeOfErasure = prefix + erasedKey;
const hostile = '<img src=x onerror="document.title=1"> & </textarea><b>bold</b>';

const button = (page: Page, name: string) => page.getByRole('button', { name });
const exerciseField = (page: Page) => page.getByRole('group').getByRole('textbox').first();

/** Writes something at two steps, the later one first. */
async function write(page: Page) {
  await page.goto(fourth?.address ?? '');
  await exerciseField(page).fill('About the dishes.');
  await page.goto(third?.address ?? '');
  await exerciseField(page).fill(hostile);
}

/** Saves the notes on the page as a file. */
async function save(page: Page) {
  const download = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  return (await download).path();
}

function load(page: Page, text: string | Buffer) {
  return page
    .getByLabel('File of notes')
    .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
}

async function erase(page: Page) {
  await button(page, 'Erase everything').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
}

test('an empty workbook says so, and leads to the steps', async ({ page }) => {
  await page.goto('./workbook/');
  await expect(page.getByText('Nothing is written here yet.')).toBeVisible();
  await expect(button(page, 'Print')).toBeHidden();
  await expect(button(page, 'Save as a file')).toBeHidden();
  await page.getByRole('main').getByRole('link', { name: 'the steps' }).click();
  await expect(page).toHaveURL(/\/steps\/$/);
});

test('everything that was written is there, in the order of the steps, and as text', async ({
  page,
}) => {
  await write(page);
  await page.goto('./workbook/');
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings.filter({ visible: true })).toHaveText([
    third?.title ?? '',
    fourth?.title ?? '',
  ]);
  await expect(page.getByRole('definition').filter({ visible: true })).toHaveText([
    hostile,
    'About the dishes.',
  ]);
  await expect(page.locator('main img')).toHaveCount(0);
  expect(await problemsOf(page)).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('About the dishes.')).toBeVisible();
  await expect(button(page, 'Erase everything')).toBeHidden();
});

test('a message that waits is not shown by chance', async ({ page }) => {
  await page.goto('./steps/apologize/');
  await page.getByLabel('The apology, as you would send it').fill('I was wrong.');
  await button(page, 'Put it away until then').click();
  await page.goto('./workbook/');
  await expect(page.getByText('Put away until')).toBeVisible();
  await expect(page.getByText('I was wrong.')).toHaveCount(0);
});

test('what was written at a step that is no longer there is shown', async ({ page }) => {
  await page.goto('./workbook/');
  await page.evaluate(() => {
    sessionStorage.setItem('seventeen-steps:note/burn-his-letters/first-letter', 'The blue one.');
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'From an earlier version' })).toBeVisible();
  await expect(page.getByText('burn his letters: first letter')).toBeVisible();
  await expect(page.getByText('The blue one.')).toBeVisible();
});

test('a saved file can be read, and brings everything back', async ({ page }) => {
  await write(page);
  await page.goto('./workbook/');
  const file = await save(page);
  const text = await readFile(file, 'utf8');
  expect(text).toContain('About the dishes.');
  expect(text).toContain(fourth?.title);

  await erase(page);
  await expect(page.getByText('Everything is erased.')).toBeVisible();
  await expect(page.getByText('Nothing is written here yet.')).toBeVisible();

  await load(page, text);
  await expect(page.getByRole('heading', { name: 'What this file would change' })).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await button(page, 'Add it to what is here').click();
  await expect(page.getByText('The file is loaded.')).toBeVisible();
  await expect(button(page, 'Load a file')).toBeFocused();
  await expect(page.getByText('About the dishes.')).toBeVisible();
  await page.goto(fourth?.address ?? '');
  await expect(exerciseField(page)).toHaveValue('About the dishes.');
});

test('a file says what it would change, and merges or replaces as the reader says', async ({
  page,
}) => {
  await write(page);
  await page.goto('./workbook/');
  const text = await readFile(await save(page), 'utf8');

  await load(page, text);
  await expect(page.getByText('Everything in this file is here already.')).toBeVisible();

  await page.goto(fourth?.address ?? '');
  await exerciseField(page).fill('About my mother.');
  await page.getByRole('group').getByRole('textbox').nth(1).fill('Only here.');
  await page.goto('./workbook/');
  await load(page, text);
  const plan = page.getByRole('region', { name: 'What this file would change' });
  await expect(plan).toBeFocused();
  await expect(plan.getByRole('listitem')).toHaveCount(2);
  await expect(plan).toContainText('Different in the file');
  await expect(plan).toContainText('Only here: replacing would remove it');

  await button(page, 'Change nothing').click();
  await expect(page.getByText('Nothing was changed.')).toBeVisible();
  await expect(page.getByText('About my mother.')).toBeVisible();

  await load(page, text);
  await button(page, 'Add it to what is here').click();
  await expect(page.getByText('The file is loaded.')).toBeVisible();
  await expect(page.getByText(/About my mother\.[^]*About the dishes\./)).toBeVisible();
  await expect(page.getByText('Only here.')).toBeVisible();

  await load(page, text);
  await button(page, 'Replace what is here').click();
  await expect(page.getByText('About my mother.')).toHaveCount(0);
  await expect(page.getByText('Only here.')).toHaveCount(0);
  await expect(page.getByText('About the dishes.')).toBeVisible();
});

test('a file that is not sound changes nothing and gets its reason', async ({ page }) => {
  await write(page);
  await page.goto('./workbook/');
  const text = await readFile(await save(page), 'utf8');
  const before = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const rejected: [string | Buffer, string][] = [
    ['A shopping list.', 'not a file of notes that was saved here'],
    [text.replace('dishes', 'wishes').replace('["note', '["n0te'), 'damaged'],
    [text.slice(0, -40), 'damaged'],
    [text.replace(' 1 ', ' 2 '), 'newer version'],
    [`\nSEVENTEEN-STEPS-NOTES 1 0\n${deep}\n`, 'damaged'],
    [Buffer.alloc(maxFileSize + 1, 'a'), 'too large'],
    [Buffer.from([0xff, 0xfe, 0x00, 0x3c]), 'not a file of notes'],
  ];
  for (const [file, reason] of rejected) {
    await load(page, file);
    await expect(page.getByRole('status').filter({ hasText: reason })).toBeVisible();
    await expect(page.getByText('Nothing was changed.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'What this file would change' })).toBeHidden();
    // So that the next reason is seen to be new.
    await page.reload();
  }
  expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).toBe(before);
  await load(page, 'A shopping list.');
  await expect(page.getByText('not a file of notes')).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
});

test('a file that does not fit changes nothing', async ({ page }) => {
  await write(page);
  await page.goto('./workbook/');
  const text = await readFile(await save(page), 'utf8');
  await erase(page);
  await load(page, text);
  await page.evaluate(storageFailures.full);
  await button(page, 'Add it to what is here').click();
  await expect(page.getByText('There is no room for it on this device.')).toBeVisible();
  expect((await storedKeys(page)).tab).toEqual([timeOfErasure]);
});

test('erasing asks once, and leaves nothing but its time, in any tab', async ({
  page,
  context,
}) => {
  await write(page);
  await page.goto('./workbook/');
  await button(page, 'Keep on this device').click();
  await page.getByText('Dark', { exact: true }).click();
  const other = await context.newPage();
  await other.goto(third?.address ?? '');
  await expect(exerciseField(other)).toHaveValue(hostile);

  await button(page, 'Erase everything').click();
  await expect(page.getByRole('dialog', { name: 'Erase everything?' })).toBeVisible();
  expect(await problemsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByText('About the dishes.')).toBeVisible();
  await button(page, 'Erase everything').click();
  await button(page, 'Change nothing').click();
  await expect(page.getByText('About the dishes.')).toBeVisible();

  await erase(page);
  await expect(page.getByRole('status').getByText('Everything is erased.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'As my device' })).toBeChecked();
  await expect(exerciseField(other)).toHaveValue('');
  for (const each of [page, other]) {
    expect(await storedKeys(each)).toEqual({
      tab: [timeOfErasure],
      device: [timeOfErasure],
    });
    expect(await each.evaluate(() => caches.keys())).toEqual([]);
    const workers = await each.evaluate(async () => {
      return (await navigator.serviceWorker.getRegistrations()).length;
    });
    expect(workers).toBe(0);
  }
});

test('every button works on a translated page', async ({ page }) => {
  await write(page);
  await page.goto('./workbook/');
  await translate(page);
  const words = (name: string) => button(page, name).first().getByText(name);
  await words('Keep on this device').click();
  await expect(button(page, 'Stop keeping it on this device')).toBeVisible();
  const download = page.waitForEvent('download');
  await words('Save as a file').click();
  await download;
  const chooser = page.waitForEvent('filechooser');
  await words('Load a file').click();
  await chooser;
  await words('Erase everything').click();
  await page.getByRole('dialog').getByRole('button').last().getByText('Erase everything').click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();
});

test('notes are kept on the device, or no longer, from the workbook too', async ({ page }) => {
  await write(page);
  await page.goto('./workbook/');
  await button(page, 'Keep on this device').click();
  await expect(page.getByText('What you write is kept on this device')).toBeVisible();
  expect((await storedKeys(page)).tab).toEqual([]);
  await button(page, 'Stop keeping it on this device').click();
  expect((await storedKeys(page)).device).toEqual([]);
  await expect(page.getByText('About the dishes.')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the workbook has every exercise, with lines to write on', async ({ page }) => {
    await page.goto('./workbook/');
    const headings = page.getByRole('main').getByRole('heading', { level: 2 });
    await expect(headings.filter({ visible: true })).toHaveCount(steps.length);
    await expect(page.getByRole('definition').first()).toHaveCSS(
      'background-image',
      /linear-gradient/,
    );
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  });
});
