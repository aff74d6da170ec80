import { expect, test } from 'vitest';
import { toGuide } from '#guide/guide.ts';
import { pageHead, stepHead, titleWithName, type ShareCard } from '#guide/page-head.ts';
import { guideEntries } from '../../helpers/entries.ts';

test('adds the name of the site to a title', () => {
  expect(titleWithName('Apologize', 'Two Steps')).toBe('Apologize · Two Steps');
});

test('leaves a title alone that would be longer than 70 bytes with the name', () => {
  // The dot between them takes two bytes, the curly apostrophe three.
  expect(titleWithName('a'.repeat(57), 'Two Steps')).toHaveLength(57 + 12);
  expect(titleWithName('a'.repeat(58), 'Two Steps')).toBe('a'.repeat(58));
  expect(titleWithName(`${'a'.repeat(56)}’`, 'Two Steps')).toBe(`${'a'.repeat(56)}’`);
});

test('a page without a card of its own shows that of the whole article', () => {
  const card = (path: string): ShareCard => {
    return { path, width: 1200, height: 630, type: 'image/png', alt: 'A thread' };
  };
  const cards = new Map([
    ['/', card('/share/article.png')],
    ['/steps/listen/', card('/share/listen.png')],
  ]);
  const guide = { ...toGuide(guideEntries()), cards };
  const [listen, pause] = guide.steps;
  if (!listen || !pause) throw new Error('The guide has no two steps.');
  expect(stepHead(guide, listen).card?.path).toBe('/share/listen.png');
  expect(stepHead(guide, pause).card?.path).toBe('/share/article.png');
  expect(pageHead(guide, guide.about).card?.path).toBe('/share/article.png');
  const notFound = { title: 'Not here', description: '', path: undefined };
  expect(pageHead(guide, notFound).card).toBeUndefined();
});
