import { expect, test } from 'vitest';
import { toLines } from '#head/share-card/lines.ts';

/** Sets a title in letters that are all half as wide as high. */
function linesOf(title: string, width = 534) {
  const words = title.split(' ').map((text) => ({ text, width: text.length * 0.5 }));
  return toLines({ words, space: 0.25 }, width);
}

test('sets a short title in one line and the largest size', () => {
  expect(linesOf('Listen')).toEqual({ lines: ['Listen'], size: 116 });
});

test('makes lines alike in width rather than filling the first', () => {
  expect(linesOf('Every morning, every evening')?.lines).toEqual([
    'Every morning,',
    'every evening',
  ]);
});

test('prefers a smaller size to a word left alone', () => {
  expect(linesOf('Appreciate me')).toEqual({ lines: ['Appreciate me'], size: 76 });
});

test('does not end a line with an article or a preposition', () => {
  for (const title of [
    'Take a look at the past again',
    'Wait for the day of an answer',
    'Go to him with a gift in May',
  ]) {
    const lines = linesOf(title)?.lines ?? [];
    expect(lines.join(' ')).toBe(title);
    expect(lines.slice(0, -1).join('\n')).not.toMatch(/ (?:a|an|the|at|of|to|for|with|in)$/m);
  }
});

test('steps down in a few sizes as titles grow', () => {
  const sizes = Array.from({ length: 12 }, (_, index) =>
    linesOf('word '.repeat(index + 1).trim()),
  ).map((lines) => lines?.size ?? 0);
  expect(sizes[0]).toBe(116);
  expect(sizes.at(-1)).toBe(64);
  expect(new Set(sizes).size).toBeLessThanOrEqual(6);
});

test('gives up on a word that is wider than the card', () => {
  expect(linesOf('Incomprehensibilities')).toBeUndefined();
});

test('gives up on a title that needs more lines than the card has', () => {
  expect(linesOf('word '.repeat(20).trim())).toBeUndefined();
});
