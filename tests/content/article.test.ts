import { describe, expect, test } from 'vitest';
import { getGuide } from '#checks/get-guide.ts';
import { readingGrade } from '#content/reading-level.ts';
import { sentencesIn, sentencesOf, wordsIn } from '#content/writing.ts';

const { article, steps, companions, about, help, sources, minutes } = await getGuide();
const { opening, essays, leadIn, closing } = article;
const wholeArticle = [opening, ...essays, leadIn, ...steps, closing];

const words = (parts: typeof wholeArticle) =>
  parts.reduce((sum, { writing }) => sum + writing.words, 0);

describe('the length', () => {
  test('of the whole article is 3,500 to 5,000 words, a read of 15 to 20 minutes', () => {
    expect(words(wholeArticle)).toBeGreaterThanOrEqual(3500);
    expect(words(wholeArticle)).toBeLessThanOrEqual(5000);
    expect(minutes).toBeGreaterThanOrEqual(15);
    expect(minutes).toBeLessThanOrEqual(20);
  });

  test.each(steps)('of step $slug is 130 to 260 words', ({ writing }) => {
    expect(writing.words).toBeGreaterThanOrEqual(130);
    expect(writing.words).toBeLessThanOrEqual(260);
  });

  test.each(companions)('of companion $slug is 700 to 1,100 words', ({ writing }) => {
    expect(writing.words).toBeGreaterThanOrEqual(700);
    expect(writing.words).toBeLessThanOrEqual(1100);
  });
});

test('the median section reads at school grade 6 or below', () => {
  const grades = [...wholeArticle, ...companions]
    .map(({ writing }) => readingGrade(sentencesIn(writing).map(({ text }) => text)))
    .sort((a, b) => a - b);
  expect(grades[Math.floor(grades.length / 2)]).toBeLessThanOrEqual(6);
});

test('the opening says in two sentences when not to go back, and links to help', () => {
  const note = opening.writing.paragraphs.find(({ text }) => text.includes('do not go back'));
  expect(note?.sentences).toHaveLength(2);
  expect(opening.writing.links.map(({ text }) => text)).toContain('/help/');
});

test('every step but the plainest leans on at least one source', () => {
  const bare = steps.filter(({ writing }) => writing.citations.length === 0);
  expect(bare.map(({ slug }) => slug)).toEqual([]);
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
  const said = steps.flatMap(({ tryThis, stopIf, claims, short }) => [
    short,
    tryThis.task,
    ...tryThis.prompts.map((prompt) => ('write' in prompt ? prompt.write : prompt.tick)),
    ...(tryThis.message?.checks ?? []),
    ...stopIf,
    ...claims.map(({ claim }) => claim),
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
  const days = [...wholeArticle, ...companions, about, help].map(({ entry }) => entry.data.updated);
  expect(days.filter((day) => day.getTime() > Date.now())).toEqual([]);
});

test('every step, essay and companion has a drawing of its own', () => {
  const names = [
    ...steps.map(({ drawing }) => drawing),
    ...companions.map(({ drawing }) => drawing),
    ...[opening, ...essays, closing].map(({ entry }) => entry.data.drawing),
  ];
  expect(names).not.toContain(undefined);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
