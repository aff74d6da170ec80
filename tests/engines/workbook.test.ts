import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { erasedKey, prefix } from '#features/storage.ts';
import { steps } from '../helpers/pages.ts';
import { journey } from './journey.ts';

const step = steps[3];

journey('a workbook is saved as a file, erased, and loaded again', async ({ newTab, saved }) => {
  const tab = await newTab();
  await tab.open(step?.address ?? '');
  await tab.type('main fieldset textarea', 'About the dishes.');
  await tab.open('workbook/');
  await tab.see('main', 'About the dishes.');
  await tab.click('button', 'Save as a file');
  const file = await saved();
  expect(await readFile(file, 'utf8')).toContain('About the dishes.');

  await tab.click('button', 'Erase everything');
  await tab.click('dialog button', 'Erase everything');
  await tab.see('[role="status"]', 'Everything is erased.');
  await tab.miss('dd', 'About the dishes.');
  const left = await tab.evaluate(() => [localStorage, sessionStorage].flatMap(Object.keys));
  expect(left.filter((key) => key !== prefix + erasedKey)).toEqual([]);

  await tab.chooseFile('input[type="file"]', file);
  await tab.click('button', 'Add it to what is here');
  await tab.see('dd', 'About the dishes.');
  await tab.open(step?.address ?? '');
  await tab.seeValue('main fieldset textarea', 'About the dishes.');
});
