import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shareCard } from '#head/share-card/share-card.ts';
import { cardOf, nothing } from '../../../helpers/cards.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'share-cards-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('says what a page tells about its card', async () => {
  expect(await shareCard(cardOf(), folder)).toMatchObject({
    width: 1200,
    height: 630,
    type: 'image/png',
  });
});

test('keeps each card as a whole file under its hash', async () => {
  const { hash } = await shareCard(cardOf(), folder);
  expect(readdirSync(folder)).toEqual([`${hash}.png`]);
});

test('takes a card that an earlier build drew instead of drawing it', async () => {
  const { hash } = await shareCard(cardOf(), folder);
  const other = join(folder, 'of-an-earlier-build');
  await shareCard(cardOf({ title: 'Another' }), other);
  writeFileSync(join(other, `${hash}.png`), 'drawn before');
  const { bytes } = await shareCard(cardOf(), other);
  expect(Buffer.from(bytes).toString()).toBe('drawn before');
});

test('draws a card once for its page and its address', async () => {
  const [forPage, forAddress] = await Promise.all([
    shareCard(cardOf(), folder),
    shareCard(cardOf(), folder),
  ]);
  expect(forAddress).toBe(forPage);
});

test.each([
  ['title', { title: 'Appreciate him' }],
  ['label', { label: 'Step 4 of 17' }],
  ['site’s name', { siteName: 'Eighteen Steps' }],
  ['drawing', { drawing: nothing }],
])('has another hash when its %s changes', async (_, change) => {
  const [before, after] = [
    await shareCard(cardOf(), folder),
    await shareCard(cardOf(change), folder),
  ];
  expect(after.hash).not.toBe(before.hash);
  expect(after.bytes).not.toEqual(before.bytes);
});

test('keeps its hash when the file of its title is renamed', async () => {
  const [before, after] = [
    await shareCard(cardOf(), folder),
    await shareCard(cardOf({ file: 'content/steps/04-apologize.mdx' }), folder),
  ];
  expect(after.hash).toBe(before.hash);
});
