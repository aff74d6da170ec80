import { placeOfField } from '#content/place.ts';
import { shorten, type Problem } from '#content/problems.ts';
import { highestGrade, longestSentence, readingGrade } from '#content/reading-level.ts';
import { hasFigure, sentencesOf, wordsIn } from '#content/sentences.ts';
import type { Part } from '#guide/part.ts';
import type { Reading } from '#guide/readings.ts';
import type { Step } from '#guide/steps.ts';

/** A text of the front matter, and its field. */
interface FieldText {
  text: string;
  path: readonly PropertyKey[];
}

/** What an entry's front matter shows to a reader. */
interface FrontMatter {
  part: Pick<Part, 'entry'> & { quotes: string[] };
  /** Sentences that rest on no source. */
  unsourced: FieldText[];
  /** Sentences that name their sources. */
  sourced: FieldText[];
  /** Sentences that rest on no source, and that other pages show. */
  elsewhere: FieldText[];
  /** Words that are on the page besides, but are no sentences. */
  labels: string[];
}

/** The texts of a list, or of one text, with their field. */
function textsOf(texts: string | string[] | undefined, ...path: string[]): FieldText[] {
  if (typeof texts === 'string') return [{ text: texts, path }];
  return (texts ?? []).map((text, index) => ({ text, path: [...path, index] }));
}

/**
 * Finds the mistakes in what a step says outside its body.
 *
 * @param step The step.
 * @returns Problems in the order of kind.
 */
export function findStepProblems(step: Step): Problem[] {
  const { title, short, stopIf, tryThis, entry } = step;
  const { message } = tryThis;
  const claims = entry.data.claims.map(({ claim, sources }, index) => ({
    text: claim,
    sources,
    path: ['claims', index],
  }));
  return [
    ...findFrontMatterProblems({
      part: step,
      elsewhere: textsOf(short, 'short'),
      unsourced: [
        ...textsOf(stopIf, 'stopIf'),
        ...textsOf(tryThis.task, 'tryThis', 'task'),
        ...textsOf(message?.checks, 'tryThis', 'message', 'checks'),
        ...claims.filter(({ sources }) => sources.length === 0),
      ],
      sourced: claims.filter(({ sources }) => sources.length > 0),
      labels: [
        title,
        message?.write ?? '',
        ...tryThis.prompts.map((prompt) => {
          if ('write' in prompt) return prompt.write;
          return 'tick' in prompt ? prompt.tick : prompt.recall.write;
        }),
      ],
    }),
    ...findToldTwice(step),
  ];
}

/** What the body cites joins “What we know” by itself. */
function findToldTwice({ entry, writing }: Step): Problem[] {
  const cited = new Set(writing.citations.map(({ text }) => text));
  return entry.data.claims.flatMap(({ claim, sources }, index) =>
    sources.length > 0 && sources.every((key) => cited.has(key))
      ? [
          {
            ...placeOfField(entry, ['claims', index]),
            problem: `A claim tells twice what “What we know” says of ${sources.join(', ')}, which the text cites: "${shorten(claim)}"`,
            fix: 'Take the claim out. What a source found and its limits belong into its own file.',
          },
        ]
      : [],
  );
}

/**
 * Finds the mistakes in what an article says outside its body.
 *
 * @param reading A companion or a piece.
 * @returns Problems in the order of kind.
 */
export function findReadingProblems(reading: Reading): Problem[] {
  const { title, summary, stopIf } = reading;
  const { safety, message } = reading.kind === 'piece' ? reading : {};
  return findFrontMatterProblems({
    part: reading,
    unsourced: [
      ...textsOf(summary, 'summary'),
      ...textsOf(safety, 'safety'),
      ...textsOf(stopIf, 'stopIf'),
      ...textsOf(message?.checks, 'message', 'checks'),
    ],
    sourced: [],
    elsewhere: [],
    labels: [title, message?.write ?? ''],
  });
}

function findFrontMatterProblems({
  part: { entry, quotes },
  unsourced,
  sourced,
  elsewhere,
  labels,
}: FrontMatter): Problem[] {
  const sentences = [...unsourced, ...sourced, ...elsewhere].flatMap(({ text, path }) =>
    sentencesOf(text).map((sentence) => ({ text: sentence, path })),
  );
  const grade = readingGrade(sentences.map(({ text }) => text));
  // A link to a line leads to the first place with its words.
  const beside = [...unsourced, ...sourced].map(({ text }) => text);
  const besideText = [...labels, ...beside].join(' ').toLowerCase();
  return [
    ...[...unsourced, ...elsewhere]
      .filter(({ text }) => hasFigure(text))
      .map(({ text, path }) => ({
        ...placeOfField(entry, path),
        problem: `The front matter gives a figure without a source: "${shorten(text)}"`,
        fix: 'Move it to a claim that names its source, or say it without a figure.',
      })),
    ...sentences
      .filter(({ text }) => wordsIn(text).length > longestSentence)
      .map(({ text, path }) => ({
        ...placeOfField(entry, path),
        problem: `A sentence of the front matter has ${String(wordsIn(text).length)} words: "${shorten(text)}"`,
        fix: `Split it: ${String(longestSentence)} words are the most.`,
      })),
    ...textsOf(quotes, 'quotes')
      .filter(({ text }) => besideText.includes(text.toLowerCase()))
      .map(({ text, path }) => ({
        ...placeOfField(entry, path),
        problem: `The quote "${shorten(text)}" is outside the text too.`,
        fix: 'Choose words that the page shows exactly once.',
      })),
    ...(grade > highestGrade
      ? [
          {
            ...placeOfField(entry, []),
            problem: `The front matter needs school grade ${grade.toFixed(1)} (Flesch-Kincaid).`,
            fix: `Use shorter sentences and words, to grade ${String(highestGrade)} or below.`,
          },
        ]
      : []),
  ];
}
