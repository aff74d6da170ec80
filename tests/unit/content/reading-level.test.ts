import { expect, test } from 'vitest';
import { readingGrade, readingMinutes } from '#content/reading-level.ts';

test('grades as the formula does', () => {
  // 3 words, 1 sentence, 3 syllables: 0.39 × 3 + 11.8 × 1 − 15.59.
  expect(readingGrade(['The cat sat.'])).toBeCloseTo(-2.62, 2);
});

test('grades long words and long sentences higher', () => {
  const plain = readingGrade(['You left.', 'He was hurt.']);
  const heavy = readingGrade([
    'Subsequent to your departure he experienced considerable distress.',
  ]);
  expect(heavy).toBeGreaterThan(plain + 10);
});

test('grades a text without words as 0', () => {
  expect(readingGrade([])).toBe(0);
});

test('takes a minute for 238 words and never less than one', () => {
  expect([readingMinutes(12), readingMinutes(238), readingMinutes(4760)]).toEqual([1, 1, 20]);
});
