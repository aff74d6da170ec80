import { expect, test } from 'vitest';
import { toGuide } from '#guide/guide.ts';
import {
  articleHead,
  readingHead,
  pageHead,
  stepHead,
  titleWithName,
  type PageHead,
} from '#head/page-head.ts';
import { companionEntry, guideEntries } from '../../helpers/entries.ts';

test('adds the name of the site to a title', () => {
  expect(titleWithName('Apologize', 'Two Steps')).toBe('Apologize · Two Steps');
});

test('leaves a title alone that would be longer than 70 bytes with the name', () => {
  // The dot between them takes two bytes, the curly apostrophe three.
  expect(titleWithName('a'.repeat(57), 'Two Steps')).toHaveLength(57 + 12);
  expect(titleWithName('a'.repeat(58), 'Two Steps')).toBe('a'.repeat(58));
  expect(titleWithName(`${'a'.repeat(56)}’`, 'Two Steps')).toBe(`${'a'.repeat(56)}’`);
});

test('a page without a card of its own shows that of the whole article', async () => {
  const guide = toGuide(guideEntries({ reads: [companionEntry('more')] }));
  const [listen] = guide.steps;
  const [companion] = guide.companions;
  if (!listen || !companion) throw new Error('The guide has no step or companion.');
  const pathOf = async (head: Promise<PageHead>) => (await head).card?.path;
  expect(await pathOf(stepHead(guide, listen))).toMatch(/^\/share\/listen\./);
  expect(await pathOf(readingHead(guide, companion))).toMatch(/^\/share\/more\./);
  expect(await pathOf(articleHead(guide))).toMatch(/^\/share\/guide\./);
  expect(await pathOf(pageHead(guide, guide.about))).toMatch(/^\/share\/guide\./);
  expect(await pathOf(pageHead(guide, { ...guide.about, path: '/short/' }))).toMatch(
    /^\/share\/short\./,
  );
  const notFound = { title: 'Not here', description: '', path: undefined };
  expect(await pathOf(pageHead(guide, notFound))).toBeUndefined();
});

test('an old address shows the card of the page that it leads to', async () => {
  const guide = toGuide(guideEntries({ reads: [companionEntry('more')] }));
  const pathOf = async (page: { title: string; description: string; path: string }) =>
    (await pageHead(guide, page)).card?.path;
  const [listen] = guide.steps;
  const [companion] = guide.companions;
  expect(listen && (await pathOf(listen))).toMatch(/^\/share\/listen\./);
  expect(companion && (await pathOf(companion))).toMatch(/^\/share\/more\./);
});
