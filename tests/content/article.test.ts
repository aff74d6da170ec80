import { describe, expect, test } from 'vitest';
import { getGuide } from '#checks/get-guide.ts';
import { readingGrade } from '#content/reading-level.ts';
import { sentencesOf, wordsIn } from '#content/sentences.ts';
import { sentencesIn } from '#content/writing.ts';
import { toWholeArticle } from '#guide/guide.ts';
import type { Part } from '#guide/part.ts';

const guide = await getGuide();
const { article, moments, steps, pieces, companions, heard, about, help, sources } = guide;
const { opening, essays, leadIn, closing } = article;
const wholeArticle = toWholeArticle(guide);
const parts: Part[] = [...wholeArticle, ...pieces, ...companions];

const wordCount = (some: Part[]) => some.reduce((sum, { writing }) => sum + writing.words, 0);
const outside = (some: Part[], least: number, most: number) =>
  some
    .filter(({ writing: { words } }) => words < least || words > most)
    .map(({ slug, writing: { words } }) => `${slug} has ${String(words)} words`);

describe('the length', () => {
  test('of the whole article is 3,500 to 5,000 words, a read of 15 to 21 minutes', () => {
    expect(wordCount(wholeArticle)).toBeGreaterThanOrEqual(3500);
    expect(wordCount(wholeArticle)).toBeLessThanOrEqual(5000);
    expect(guide.minutes).toBeLessThanOrEqual(21);
  });

  test('of steps, pieces and companions is as the brief has it', () => {
    expect(outside(steps, 100, 350)).toEqual([]);
    expect(outside(pieces, 350, 700)).toEqual([]);
    expect(outside(companions, 700, 1100)).toEqual([]);
    expect(outside(heard, 30, 110)).toEqual([]);
  });
});

test('the median section reads at school grade 6 or below', () => {
  const grades = parts
    .map(({ writing }) => readingGrade(sentencesIn(writing).map(({ text }) => text)))
    .sort((a, b) => a - b);
  expect(grades[Math.floor(grades.length / 2)]).toBeLessThanOrEqual(6);
});

test('study words are less than 15 percent of the words in steps, at most one study each', () => {
  const told = steps
    .flatMap(({ writing }) => writing.paragraphs)
    .filter(({ hasCitation }) => hasCitation)
    .reduce((sum, { text }) => sum + wordsIn(text).length, 0);
  expect(told / wordCount(steps)).toBeLessThan(0.15);
  const many = steps.filter(
    ({ writing }) => new Set(writing.citations.map(({ text }) => text)).size > 1,
  );
  expect(many.map(({ slug }) => slug)).toEqual([]);
});

test('each moment has its steps, and only one asks', () => {
  expect(moments.map(({ slug, steps: own }) => [slug, own.map(({ number }) => number)])).toEqual([
    ['on-your-own', [1, 2, 4, 8, 11]],
    ['the-first-message', [3, 10]],
    ['while-he-thinks', [5, 7, 12]],
    ['when-you-talk', [6, 9, 13, 14, 15]],
    ['when-you-ask', [16]],
    ['his-answer', [17]],
  ]);
});

test('the narrator contracts, but for prohibitions', () => {
  const full =
    /\b(?:(?:is|are|was|were|does|did|has|have|had|can|could|will|would|should) not|I am|you are|you have|he is|he has|it is|that is|there is|they are)\b/gi;
  const contracted = /\b\w+['’](?:t|re|ve|ll|d|m|s)\b/gi;
  const narrated = parts
    .flatMap(({ writing }) => writing.paragraphs)
    .map(({ text }) => text.replaceAll(/["“][^"”]*["”]/g, ''))
    .join(' ');
  const [fullForms, contractions] = [full, contracted].map(
    (pattern) => narrated.match(pattern)?.length ?? 0,
  );
  expect((fullForms ?? 0) / ((fullForms ?? 0) + (contractions ?? 1))).toBeLessThan(0.25);
});

test('both companions are linked from the article', () => {
  const linked = wholeArticle.flatMap(({ writing }) => writing.links.map(({ text }) => text));
  expect(linked).toEqual(expect.arrayContaining(companions.map(({ path }) => path)));
});

test('the sections bear the titles by which readers know them', () => {
  expect([opening, ...essays, leadIn, closing].map(({ title }) => title)).toEqual([
    'How to get your ex boyfriend back',
    'Stop treating fights like a breakup!',
    'Why do we regret a breakup?',
    'How to get your ex boyfriend back if you regret the breakup',
    'So, how to get your ex boyfriend back?',
  ]);
});

test('no two steps share an exercise, a prompt, a stop line or a claim', () => {
  const said = steps.flatMap(({ tryThis, stopIf, entry, short }) => [
    short,
    tryThis.task,
    ...tryThis.prompts.flatMap((prompt) => {
      if ('recall' in prompt) return [];
      return 'write' in prompt ? prompt.write : prompt.tick;
    }),
    ...stopIf,
    ...entry.data.claims.map(({ claim }) => claim),
  ]);
  expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
});

test('the short version is a read of two or three minutes', () => {
  const count = steps.flatMap(({ short }) => wordsIn(short)).length;
  expect(count).toBeLessThanOrEqual(steps.length * 60);
  expect(count / 238).toBeLessThanOrEqual(3.5);
});

test('what sources found, and their limits, reads at school grade 9 or below', () => {
  const grade = readingGrade(
    sources.flatMap(({ found, limits }) => sentencesOf(`${found} ${limits}`)),
  );
  expect(grade).toBeLessThanOrEqual(9);
});

test('every entry was last changed on a day that has been', () => {
  const days = [...parts, ...heard, about, help].map(({ entry }) => entry.data.updated);
  expect(days.filter((day) => day.getTime() > Date.now())).toEqual([]);
});

test('every step, essay, piece and companion has a drawing of its own', () => {
  const names = [
    ...steps.map(({ drawing }) => drawing),
    ...[...pieces, ...companions].map(({ drawing }) => drawing),
    ...[opening, ...essays, closing].map(({ entry }) => entry.data.drawing),
  ];
  expect(names).not.toContain(undefined);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
