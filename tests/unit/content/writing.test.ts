import { describe, expect, test } from 'vitest';
import { wordsIn } from '#content/sentences.ts';
import { readWriting, sentencesIn } from '#content/writing.ts';

test('counts what a reader reads: markup is not words, headings are', () => {
  expect(readWriting('## Two words\n\nAnd *three* [more](/help/).').words).toBe(5);
});

test('counts an apostrophe and a number as parts of one word', () => {
  expect(wordsIn("It's 5,705 people.")).toEqual(["It's", '5,705', 'people']);
});

test('reads a component that stands for words as words', () => {
  const { paragraphs } = readWriting('Go to <StepLink to="listen" /> of <StepCount />.');
  expect(paragraphs[0]?.text).toBe('Go to step three of seventeen.');
});

test('finds the sentences inside notes, lists and quotations', () => {
  const writing = readWriting('<SafetyNote>\n  One. Two.\n</SafetyNote>\n\n- Three.\n\n> Four.');
  expect(sentencesIn(writing).map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
});

test('tells the line on which a sentence begins', () => {
  const writing = readWriting('First one.\n\nSecond\none. Third\none.\nFourth one.');
  expect(sentencesIn(writing)).toEqual([
    { text: 'First one.', line: 1 },
    { text: 'Second one.', line: 3 },
    { text: 'Third one.', line: 4 },
    { text: 'Fourth one.', line: 6 },
  ]);
});

test('finds citations, step links, links and headings with their lines', () => {
  const writing = readWriting(
    '## A heading\n\nSee <Cite\nsource="doe-2020">a study</Cite>, <StepLink to="listen" />\nand [help](/help/).',
  );
  expect(writing.headings).toEqual([{ text: 'a-heading', line: 1, depth: 2, hasComponent: false }]);
  expect(writing.citations).toEqual([{ text: 'doe-2020', line: 3 }]);
  expect(writing.stepLinks).toEqual([{ text: 'listen', line: 4 }]);
  expect(writing.links).toEqual([{ text: '/help/', line: 5 }]);
});

describe('a figure', () => {
  test.each([
    'It was 5,705 people.',
    'About 80 percent did.',
    'Some twenty percent did.',
    'Two thirds of them did.',
    'One in three did.',
    'They were twice as likely to.',
  ])('is found in “%s”', (text) => {
    expect(readWriting(text).paragraphs[0]).toMatchObject({ hasFigure: true, hasCitation: false });
  });

  test.each([
    'Take ten minutes.',
    'You are one in a hurry.',
    'Half a wish is left.',
    'Take the first step.',
  ])('is not seen in “%s”', (text) => {
    expect(readWriting(text).paragraphs[0]?.hasFigure).toBe(false);
  });

  test('may be in a paragraph that cites', () => {
    expect(
      readWriting('Of <Cite source="doe-2020">12 people</Cite>, 3 did.').paragraphs[0],
    ).toMatchObject({
      hasFigure: true,
      hasCitation: true,
    });
  });
});
