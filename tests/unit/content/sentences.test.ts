import { expect, test } from 'vitest';
import { sentencesOf } from '#content/sentences.ts';

test.each([
  ['I saw Dr. Lee today.', 'He said no.'],
  ['Mr. and Mrs. Lee, of St. Louis, wrote.', 'We read it.'],
  ['Bring food, e.g. Lasagna, i.e. Love.', 'He eats.'],
  ['Call at 8 a.m. Monday, not at 11 p.m. Sunday.', 'He sleeps.'],
  ['“Prof. Brown et al. Found it.”', 'Then he left.'],
])('a short form does not end a sentence: %s %s', (...sentences) => {
  expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
});

test.each([
  ['I said no.', 'He left.'],
  ['“I can’t.”', 'Then he left.'],
  ['Neither did I.', 'He left.'],
  ['Call Al.', 'He knows.'],
  ['We had tea, bread etc.', 'He left.'],
])('a word that is none does: %s %s', (...sentences) => {
  expect(sentencesOf(sentences.join(' '))).toEqual(sentences);
});
