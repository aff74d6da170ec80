import { expect, test } from 'vitest';
import { toGuide } from '#guide/guide.ts';
import { toAlt } from '#head/share-card/card.ts';
import { toPageCards, toShareImage } from '#head/share-card/cards.ts';
import { cardOf } from '../../../helpers/cards.ts';
import { companionEntry, guideEntries } from '../../../helpers/entries.ts';

const guide = toGuide(guideEntries({ reads: [companionEntry('more')] }));

test('has a card for the article, the short version, the list, each step and each companion', () => {
  expect(toPageCards(guide).map(({ slug, label, title }) => [slug, label, title])).toEqual([
    ['guide', 'The whole guide', 'Title of 1-opening'],
    ['short', 'All 2 steps', 'The short version'],
    ['steps', 'Title of 1-opening', 'The two steps'],
    ['listen', 'Step 1 of 2', 'Title of 01-listen'],
    ['pause', 'Step 2 of 2', 'Title of 02-pause'],
    ['more', 'Companion article', 'Title of more'],
  ]);
});

test('says nothing twice on a card', () => {
  for (const { label, title, siteName } of toPageCards(guide)) {
    expect(new Set([label, title, siteName]).size).toBe(3);
    expect(siteName).toBe('Two Steps');
  }
});

test('names the file of each title', () => {
  expect(toPageCards(guide).map(({ file }) => file)).toEqual([
    'content/article/1-opening.mdx',
    'src/guide/page-list.ts',
    'src/guide/page-list.ts',
    'content/steps/01-listen.mdx',
    'content/steps/02-pause.mdx',
    'content/read/more.mdx',
  ]);
});

test('has an address that changes with what is drawn', async () => {
  const image = await toShareImage({ slug: 'apologize', ...cardOf() });
  expect(image.path).toBe(`/share/apologize.${image.hash}.png`);
  expect(image.hash).toMatch(/^[0-9a-f]{12}$/);
});

test.each([
  ['Apologize', 'Step 3 of 17: Apologize. Seventeen Steps.'],
  ['Do you want him?', 'Step 3 of 17: Do you want him? Seventeen Steps.'],
])('says to those who do not see it what is written on it: %s', (title, alt) => {
  expect(toAlt(cardOf({ title }))).toBe(alt);
});
