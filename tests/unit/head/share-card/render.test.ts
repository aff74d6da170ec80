import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderShareCard } from '#head/share-card/render.ts';
import {
  blankCard,
  boxedThreads,
  cardOf,
  colorAt,
  differenceOf,
  nothing,
  pictureOf,
  readPicture,
} from '../../../helpers/cards.ts';
import { contentFiles } from '../../../helpers/content.ts';

const blank = blankCard('#faf6ef');

const titles = ['steps', 'read', 'article'].flatMap((folder) =>
  contentFiles(folder).map(({ title }) => title),
);

test('is 1200 pixels wide and 630 high', async () => {
  expect(await pictureOf()).toMatchObject({ width: 1200, height: 630 });
});

test.each(titles)('weighs less than 100 KB and keeps its words together: %s', async (title) => {
  const bytes = await renderShareCard(cardOf({ title }));
  expect(bytes.length).toBeLessThan(100_000);

  const words = differenceOf(await pictureOf({ title, drawing: nothing }), blank);
  const all = differenceOf(readPicture(bytes), blank);
  // The middle square begins at 285 and ends at 915.
  expect(words.left).toBeGreaterThan(325);
  expect(words.right).toBeLessThan(875);
  expect(Math.abs(words.left - (1199 - words.right))).toBeLessThan(12);
  expect(words.top).toBeGreaterThan(48);
  expect(words.bottom).toBeLessThan(630 - 40);

  const drawn = [...all.rows].filter((row) => !words.rows.has(row));
  const [top, bottom] = [Math.min(...drawn), Math.max(...drawn)];
  expect(bottom - top).toBeGreaterThan(90);
  const nearest = [...words.rows].map((row) => Math.max(top - row, row - bottom));
  expect(Math.min(...nearest)).toBeGreaterThan(8);
});

test('shows the threads and nothing else beside the middle square', async () => {
  const card = await pictureOf({ title: 'Give him some space if he needs it' });
  const other = await pictureOf({ title: 'Do you really want him back?' });
  for (const x of [0, 284, 915, 1199]) {
    const rows = Array.from({ length: 630 }, (_, y) => y);
    const colors = rows.map((y) => colorAt(card, x, y));
    expect(colors).toEqual(rows.map((y) => colorAt(other, x, y)));
    expect(colors).toContain('#a8402a');
    expect(colors).toContain('#1f5c63');
  }
});

test.each(['Apologize', 'Mutual breakups: the signs and why they really happen'])(
  'draws threads of one width whatever the size of the drawing: %s',
  async (title) => {
    const card = await pictureOf({
      title,
      drawing: {
        ...boxedThreads,
        threads: [{ thread: 'yours' as const, path: 'M-2000 60H2320', edges: [] }],
      },
    });
    // How much of the thread's color each pixel has, by its blue.
    const shares = Array.from({ length: 630 }, (_, y) => {
      const blue = Number.parseInt(colorAt(card, 100, y).slice(5), 16);
      return (0xef - blue) / (0xef - 0x2a);
    });
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(5, 1);
  },
);

test('has the colors of the site', async () => {
  const tokens = readFileSync(
    join(import.meta.dirname, '../../../../src/styles/tokens.css'),
    'utf8',
  );
  const [paperOfSite, ...inks] = ['paper', 'ink', 'soft'].map(
    (name) => new RegExp(`--color-${name}: light-dark\\((#\\w+),`).exec(tokens)?.[1],
  );
  const card = await pictureOf();
  expect(colorAt(card, 0, 0)).toBe(paperOfSite);
  const shown = new Set<string>();
  for (let y = 0; y < 630; y++) for (let x = 300; x < 900; x++) shown.add(colorAt(card, x, y));
  for (const ink of inks) expect(shown).toContain(ink);
});

test('draws letters with accents', async () => {
  const [accents, none] = [
    await pictureOf({ title: 'Café Zoë' }),
    await pictureOf({ title: 'Cafe Zoe' }),
  ];
  const { top, bottom } = differenceOf(accents, none);
  // Accents alone differ, above the letters.
  expect(bottom - top).toBeLessThan(60);
});

test.each([
  ['an emoji', 'Love 💔', '💔'],
  ['another script', 'Привет', 'П'],
  ['an arrow', 'Back → him', '→'],
])('rejects %s and names file and character', async (_, title, character) => {
  await expect(renderShareCard(cardOf({ title }))).rejects.toThrow(
    `content/steps/03-apologize.mdx: The share card cannot show "${character}"`,
  );
});

test.each([
  ['a title', 'Wonder whom Mom would warn when women with wisdom warm whom we mow'],
  ['a word', 'Donaudampfschifffahrtsgesellschaft'],
])('rejects %s that does not fit and names the file', async (_, title) => {
  await expect(renderShareCard(cardOf({ title }))).rejects.toThrow(
    /^content\/steps\/03-apologize\.mdx: The title does not fit on its share card: ".*" Shorten it/,
  );
});
