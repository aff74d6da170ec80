import { shorten, type Problem } from '#content/problems.ts';
import { placeIn } from '#content/body.ts';
import { highestGrade, longestSentence, readingGrade } from '#content/reading-level.ts';
import type { Step } from '#guide/steps.ts';
import { hasFigure, sentencesOf, wordsIn } from '#content/writing.ts';

/**
 * Finds the mistakes in what a step says outside its body.
 *
 * @param step The step.
 * @returns Problems in the order of kind.
 */
export function findStepProblems(step: Step): Problem[] {
  const { entry, writing, short, stopIf, quotes, tryThis, claims } = step;
  const file = entry.filePath ?? entry.id;
  const claimed = new Set(claims.flatMap(({ sources }) => sources.map(({ key }) => key)));
  const checks = tryThis.message?.checks ?? [];
  const unsourced = [
    short,
    ...stopIf,
    tryThis.task,
    ...checks,
    ...claims.filter(({ sources }) => sources.length === 0).map(({ claim }) => claim),
  ];
  const sentences = [
    short,
    ...stopIf,
    tryThis.task,
    ...checks,
    ...claims.map(({ claim }) => claim),
  ].flatMap(sentencesOf);
  const grade = readingGrade(sentences);
  // What else the step's page shows; a link to a line leads to the first place with its words.
  const besideText = [
    step.title,
    ...stopIf,
    tryThis.task,
    ...tryThis.prompts.map(wordsOf),
    tryThis.message?.write ?? '',
    ...checks,
    ...claims.flatMap(({ heard, claim }) => [heard ?? '', claim]),
  ].join(' ');

  return [
    ...writing.citations
      .filter(({ text }) => !claimed.has(text))
      .map((found) => ({
        ...placeIn(entry, found.line),
        problem: `The text cites "${found.text}", but no claim of the step rests on it.`,
        fix: 'Say under claims what the source shows, how surely, and with what limit.',
      })),
    ...unsourced.filter(hasFigure).map((text) => ({
      file,
      problem: `The front matter gives a figure without a source: "${shorten(text)}"`,
      fix: 'Move it to a claim that names its source, or say it without a figure.',
    })),
    ...sentences
      .filter((sentence) => wordsIn(sentence).length > longestSentence)
      .map((sentence) => ({
        file,
        problem: `A sentence of the front matter has ${String(wordsIn(sentence).length)} words: "${shorten(sentence)}"`,
        fix: `Split it: ${String(longestSentence)} words are the most.`,
      })),
    ...quotes
      .filter((quote) => besideText.toLowerCase().includes(quote.toLowerCase()))
      .map((quote) => ({
        file,
        problem: `The quote "${shorten(quote)}" stands outside the text too.`,
        fix: 'Choose words that the page shows exactly once.',
      })),
    ...(grade > highestGrade
      ? [
          {
            file,
            problem: `What stands in the front matter needs school grade ${grade.toFixed(1)} (Flesch-Kincaid).`,
            fix: `Use shorter sentences and words, to grade ${String(highestGrade)} or below.`,
          },
        ]
      : []),
  ];
}

function wordsOf(prompt: Step['tryThis']['prompts'][number]): string {
  return 'write' in prompt ? prompt.write : prompt.tick;
}
