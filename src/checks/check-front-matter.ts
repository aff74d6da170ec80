import { shorten, type Problem } from '#content/problems.ts';
import { highestGrade, longestSentence, readingGrade } from '#content/reading-level.ts';
import { hasFigure, sentencesOf, wordsIn } from '#content/writing.ts';
import type { Part } from '#guide/part.ts';
import type { Reading } from '#guide/readings.ts';
import type { Step } from '#guide/steps.ts';

/** What an entry's front matter shows to a reader. */
interface FrontMatter {
  part: Pick<Part, 'entry'> & { quotes: string[] };
  /** Sentences that rest on no source. */
  unsourced: string[];
  /** Sentences that name their sources. */
  sourced: string[];
  /** Sentences that rest on no source, and that other pages show. */
  elsewhere: string[];
  /** Words that stand on the page besides, but are no sentences. */
  labels: string[];
}

/**
 * Finds the mistakes in what a step says outside its body.
 *
 * @param step The step.
 * @returns Problems in the order of kind.
 */
export function findStepProblems(step: Step): Problem[] {
  const { title, short, stopIf, tryThis } = step;
  const { message } = tryThis;
  const { claims } = step.entry.data;
  const wordsOf = (wanted: boolean) =>
    claims.filter(({ sources }) => sources.length > 0 === wanted).map(({ claim }) => claim);
  return findFrontMatterProblems({
    part: step,
    elsewhere: [short],
    unsourced: [...stopIf, tryThis.task, ...(message?.checks ?? []), ...wordsOf(false)],
    sourced: wordsOf(true),
    labels: [
      title,
      message?.write ?? '',
      ...tryThis.prompts.map((prompt) => {
        if ('write' in prompt) return prompt.write;
        return 'tick' in prompt ? prompt.tick : prompt.recall.write;
      }),
    ],
  });
}

/**
 * Finds the mistakes in what an article says outside its body.
 *
 * @param reading A companion or a piece.
 * @returns Problems in the order of kind.
 */
export function findReadingProblems(reading: Reading): Problem[] {
  const { title, summary, stopIf = [] } = reading;
  const [safety, message] =
    reading.kind === 'piece' ? [[reading.safety], reading.message] : [[], undefined];
  return findFrontMatterProblems({
    part: reading,
    unsourced: [summary, ...safety, ...stopIf, ...(message?.checks ?? [])],
    sourced: [],
    elsewhere: [],
    labels: [title, message?.write ?? ''],
  });
}

function findFrontMatterProblems({
  part,
  unsourced,
  sourced,
  elsewhere,
  labels,
}: FrontMatter): Problem[] {
  const file = part.entry.filePath ?? part.entry.id;
  const sentences = [...unsourced, ...sourced, ...elsewhere].flatMap(sentencesOf);
  const grade = readingGrade(sentences);
  // A link to a line leads to the first place with its words.
  const besideText = [...labels, ...unsourced, ...sourced].join(' ').toLowerCase();
  return [
    ...[...unsourced, ...elsewhere].filter(hasFigure).map((text) => ({
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
    ...part.quotes
      .filter((quote) => besideText.includes(quote.toLowerCase()))
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
