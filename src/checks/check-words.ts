import { placeIn } from '#content/place.ts';
import { shorten, type Problem } from '#content/problems.ts';
import {
  highestGrade,
  longestParagraph,
  longestSentence,
  readingGrade,
} from '#content/reading-level.ts';
import { wordsIn } from '#content/sentences.ts';
import { sentencesIn } from '#content/writing.ts';
import type { Part } from '#guide/part.ts';
import { problemsOf } from './problems-of.ts';

/**
 * Finds what is hard to read in a part's body, and figures that nothing stands behind.
 *
 * @param part The part.
 * @returns Problems in the order of kind, then of place.
 */
export function findWordProblems(part: Part): Problem[] {
  const { paragraphs } = part.writing;
  return [
    ...problemsOf(
      part,
      paragraphs,
      ({ text, hasFigure, hasCitation }) =>
        hasFigure &&
        !hasCitation && {
          problem: `This paragraph gives a figure without a source: "${shorten(text)}"`,
          fix: 'Cite one with <Cite source="…">…</Cite>, or say it without a figure.',
        },
    ),
    ...problemsOf(
      part,
      paragraphs,
      ({ text, sentences: { length } }) =>
        length > longestParagraph && {
          problem: `A paragraph has ${String(length)} sentences: "${shorten(text)}"`,
          fix: `Break it up: ${String(longestParagraph)} sentences are the most.`,
        },
    ),
    ...problemsOf(part, sentencesIn(part.writing), ({ text }) => {
      const { length } = wordsIn(text);
      return (
        length > longestSentence && {
          problem: `A sentence has ${String(length)} words: "${shorten(text)}"`,
          fix: `Split it: ${String(longestSentence)} words are the most.`,
        }
      );
    }),
    ...findGradeProblems(part),
  ];
}

function findGradeProblems({ entry, writing }: Part): Problem[] {
  const sentences = sentencesIn(writing);
  const grade = readingGrade(sentences.map(({ text }) => text));
  if (grade <= highestGrade) return [];
  const hardest = sentences.reduce((worst, sentence) =>
    readingGrade([sentence.text]) > readingGrade([worst.text]) ? sentence : worst,
  );
  return [
    {
      ...placeIn(entry, hardest.line),
      problem: `The text needs school grade ${grade.toFixed(1)} (Flesch-Kincaid); the hardest sentence is "${shorten(hardest.text)}"`,
      fix: `Use shorter sentences and words, to grade ${String(highestGrade)} or below.`,
    },
  ];
}
