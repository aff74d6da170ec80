import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { editionFiles } from '../../src/editions/files.ts';
import { faultsOf } from '../helpers/axe.ts';
import { dist } from '../helpers/built-site.ts';

// As it is read: from a device's files, without any host.
const file = pathToFileURL(join(dist, editionFiles.html)).href;

test('the one file asks for nothing, and shows its typeface by its own policy', async ({
  page,
}) => {
  const asked: string[] = [];
  const told: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => told.push(message.text()));
  await page.goto(file);
  const shown = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').length;
  });
  expect(shown).toBeGreaterThan(1);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([file]);
  expect(told).toEqual([]);
});

// All of axe would take minutes for so long a page. Its parts are those of pages, which are held to all, and
// its colors those that tests/unit/styles/tokens.test.ts holds to their contrast.
const rulesOfStructure = [
  'document-title',
  'heading-order',
  'html-has-lang',
  'landmark-one-main',
  'landmark-unique',
  'link-name',
  'list',
  'region',
  'svg-img-alt',
];

test('axe finds nothing wrong with how the one file is built', async ({ page }) => {
  await page.goto(file);
  expect(await faultsOf(page, rulesOfStructure)).toEqual([]);
});

test('the one file fits a narrow window, and leads to its parts', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(file);
  const beyond = () => document.documentElement.scrollWidth - window.innerWidth;
  expect(await page.evaluate(beyond)).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: 'Apologize', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Apologize', exact: true })).toBeInViewport();
});
