import { expect, test } from 'vitest';
import { toArticle } from '#guide/article.ts';
import { openingEntry, sectionEntry } from '../../helpers/entries.ts';

const opening = openingEntry({ promise: '{Steps} honest steps.' });

test('reads what is between opening and steps as essays, in order', () => {
  const article = toArticle(
    [
      sectionEntry('5-closing'),
      sectionEntry('3-regret'),
      opening,
      sectionEntry('4-the-steps'),
      sectionEntry('2-fights'),
    ],
    17,
  );
  expect(article.essays.map(({ path }) => path)).toEqual(['/#fights', '/#regret']);
  expect([article.opening, article.leadIn, article.closing].map(({ path }) => path)).toEqual([
    '/',
    '/#the-steps',
    '/#closing',
  ]);
});

test('fills in the number of steps', () => {
  const article = toArticle([opening, sectionEntry('2-the-steps'), sectionEntry('3-closing')], 18);
  expect(article.opening.promise).toBe('Eighteen honest steps.');
  expect(article.opening.description).toBe('In eighteen steps.');
});

test.each([
  ['no files', []],
  ['no closing', [opening, sectionEntry('2-the-steps')]],
  [
    'an essay after the steps',
    [opening, sectionEntry('2-the-steps'), sectionEntry('3-fights'), sectionEntry('4-closing')],
  ],
])('rejects an article with %s and says what it needs', (_, entries) => {
  expect(() => toArticle(entries, 17)).toThrow(
    /^content\/article: It holds .* Put 1-opening\.mdx first/,
  );
});

test('rejects an opening without its promise', () => {
  expect(() =>
    toArticle(
      [sectionEntry('1-opening'), sectionEntry('2-the-steps'), sectionEntry('3-closing')],
      17,
    ),
  ).toThrow('content/article/1-opening.mdx: The opening lacks promise, description or tonight');
});

test('rejects a promise that no page would show', () => {
  const closing = sectionEntry('3-closing', { promise: 'Never shown.' });
  expect(() => toArticle([opening, sectionEntry('2-the-steps'), closing], 17)).toThrow(
    'content/article/3-closing.mdx: Only the opening has promise, description and tonight.',
  );
});
