import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { printOnPaper } from '../../scripts/paper.ts';
import { editionFiles } from '../../src/editions/files.ts';
import { problemsOf } from '../helpers/axe.ts';
import { dist } from '../helpers/built-site.ts';
import { contentFiles, lettersOf } from '../helpers/content.ts';

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
  expect(await problemsOf(page, rulesOfStructure)).toEqual([]);
});

test('the one file fits a narrow window, and leads to its parts', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(file);
  const beyond = () => document.documentElement.scrollWidth - window.innerWidth;
  expect(await page.evaluate(beyond)).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: 'Apologize', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Apologize', exact: true })).toBeInViewport();
});

/** A heading in the outline of a PDF. */
interface OutlineEntry {
  title: string;
  items: OutlineEntry[];
}

test('on paper it is a booklet with tags, outline, language and its own letters', async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'Only Chromium prints without a window.');
  const bytes = await printOnPaper(page, join(dist, editionFiles.html));
  // Chromium does not compress what describes a font. One of type 3 is its letters, each as a drawing.
  const source = Buffer.from(bytes).toString('latin1');
  const count = (pattern: RegExp) => source.match(pattern)?.length ?? 0;
  expect(source).toContain('/Lang (en-US)');
  expect(source).toMatch(/\/FontName \/\w+\+Newsreader/);
  expect(count(/\/FontFile[23]? /g)).toBe(count(/\/Subtype \/CIDFontType[02]/g));
  expect(count(/\/Subtype \/(?:Type1|TrueType)/g)).toBe(0);

  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const [left = 0, top = 0, right = 0, bottom = 0] = (await pdf.getPage(1)).view;
  expect([right - left, bottom - top].map(Math.round)).toEqual([420, 596]);
  const [whole] = (await pdf.getOutline()) as OutlineEntry[];
  const moments = whole?.items ?? [];
  const titles = moments.flatMap(({ items }) => items).map(({ title }) => title);
  expect(titles).toContain('Apologize');
  expect(moments.map(({ title }) => title)).toContain('Sources');

  // The number of a page is between the lines of a paragraph that goes on.
  const { text } = await extractText(pdf);
  const letters = text.map((each, index) => {
    const number = String(index + 1);
    return lettersOf(each).replace(new RegExp(`^${number}|${number}$`), '');
  });
  const written = contentFiles('steps').flatMap(({ texts }) => texts);
  expect(written.filter((each) => !letters.join('').includes(each))).toEqual([]);
});
