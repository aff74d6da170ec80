import type { Addresses } from '#guide/addresses.ts';
import type { Article } from '#guide/article.ts';
import { shorten, type Problem } from '#content/problems.ts';
import { placeIn } from '#content/body.ts';
import type { Part } from '#guide/part.ts';
import {
  highestGrade,
  longestParagraph,
  longestSentence,
  readingGrade,
} from '#content/reading-level.ts';
import { hasFigure, sentencesIn, wordsIn, type Located } from '#content/writing.ts';

/**
 * The components that the writing can use, with their attributes; `components/writing/Prose.astro`
 * shows them.
 */
const attributesOf = new Map([
  ['Cite', ['source']],
  ['EvidenceLimits', []],
  ['SafetyNote', []],
  ['StepCount', []],
  ['StepLink', ['to']],
  ['WhatIsKept', []],
  ['a', ['href']],
]);
const componentNames = [...attributesOf.keys()].filter((name) => name !== 'a');

/**
 * Finds the mistakes that only show when a part is held against the rest of the guide.
 *
 * @param part The part.
 * @param known What it may refer to: keys of sources, slugs of steps, addresses of pages.
 * @returns Problems in the order of kind, then of place.
 */
export function findProblems(
  part: Part,
  known: { sources: Set<string>; steps: Set<string>; addresses: Addresses },
): Problem[] {
  const { writing } = part;
  const at = ({ line }: Located) => placeIn(part.entry, line);

  return [
    ...writing.citations
      .filter(({ text }) => !known.sources.has(text))
      .map((found) => ({
        ...at(found),
        problem: found.text
          ? `There is no source "${found.text}".`
          : 'A <Cite> does not name its source.',
        fix: found.text
          ? `Add content/sources/${found.text}.yaml or correct the key.`
          : 'Write <Cite source="key">, with the name of a file in content/sources/.',
      })),
    ...writing.paragraphs
      .filter(({ hasFigure, hasCitation }) => hasFigure && !hasCitation)
      .map((found) => ({
        ...at(found),
        problem: `This paragraph gives a figure without a source: "${shorten(found.text)}"`,
        fix: 'Cite one with <Cite source="…">…</Cite>, or say it without a figure.',
      })),
    ...writing.stepLinks
      .filter(({ text }) => !known.steps.has(text))
      .map((found) => ({
        ...at(found),
        problem: `There is no step "${found.text}".`,
        fix: `Use the slug of a step: ${[...known.steps].slice(0, 40).join(', ')}.`,
      })),
    ...writing.components
      .filter(({ text }) => !attributesOf.has(text))
      .map((found) => ({
        ...at(found),
        problem: `There is no component <${found.text}>.`,
        fix: `Use ${componentNames.join(', ')}, or Markdown.`,
      })),
    ...writing.components.flatMap(({ attributes, ...found }) => {
      const known = attributesOf.get(found.text);
      return attributes
        .filter((name) => known?.includes(name) === false)
        .map((name) => ({
          ...at(found),
          problem: `<${found.text}> has no attribute "${name}".`,
          fix: 'Take it out.',
        }));
    }),
    ...writing.unshown.map((found) => ({
      ...at(found),
      problem: `Here is ${found.text}, which no page has a place for.`,
      fix: 'Say it in the text.',
    })),
    ...writing.expressions.map((found) => ({
      ...at(found),
      problem: `"${shorten(found.text)}" is code, which means nothing here.`,
      fix: 'Write the words, without braces, import or export.',
    })),
    ...writing.headings
      .filter(({ text }) => hasFigure(text.replaceAll('-', ' ')))
      .map((found) => ({
        ...at(found),
        problem: 'A heading gives a figure, and nothing can be cited there.',
        fix: 'Say it without a figure, and give the figure in the text below.',
      })),
    ...writing.headings
      .filter(({ depth }) => depth === 1)
      .map((found) => ({
        ...at(found),
        problem: 'A heading is of the first level, which belongs to the title.',
        fix: 'Begin it with ## instead of #.',
      })),
    ...writing.links.flatMap((found) => {
      const problem = linkProblem(found.text, known.addresses);
      return problem ? [{ ...at(found), ...problem }] : [];
    }),
    ...writing.paragraphs
      .filter(({ sentences }) => sentences.length > longestParagraph)
      .map((found) => ({
        ...at(found),
        problem: `A paragraph has ${String(found.sentences.length)} sentences: "${shorten(found.text)}"`,
        fix: `Break it up: ${String(longestParagraph)} sentences are the most.`,
      })),
    ...sentencesIn(writing)
      .filter(({ text }) => wordsIn(text).length > longestSentence)
      .map((found) => ({
        ...at(found),
        problem: `A sentence has ${String(wordsIn(found.text).length)} words: "${shorten(found.text)}"`,
        fix: `Split it: ${String(longestSentence)} words are the most.`,
      })),
    ...gradeProblems(part),
  ];
}

/**
 * Finds questions of the opening that lead nowhere.
 *
 * @param article The article.
 * @param addresses What a link can lead to.
 * @returns A fault for each.
 */
export function findTonightProblems({ opening }: Article, addresses: Addresses): Problem[] {
  return opening.tonight.flatMap(({ link }) => {
    const problem = linkProblem(link, addresses);
    return problem ? [{ file: opening.entry.filePath ?? opening.entry.id, ...problem }] : [];
  });
}

function linkProblem(
  href: string,
  addresses: Addresses,
): Pick<Problem, 'problem' | 'fix'> | undefined {
  if (/^(?:https|mailto|tel|sms):/.test(href)) {
    return URL.canParse(href)
      ? undefined
      : { problem: `The link ${href} is no address.`, fix: 'Copy it anew from the browser.' };
  }
  const [path = '', id = ''] = href.split('#');
  const ids = addresses.get(path);
  if (!ids) {
    return {
      problem: `The link ${href} leads nowhere.`,
      fix: 'Write an address of this site from its root, such as /help/ or /#closing, or one that begins with https://.',
    };
  }
  if (href.includes('#') && !ids.has(id)) {
    return {
      problem: `The link ${href} names a place that ${path} does not have.`,
      fix: ids.size > 0 ? `It has: ${[...ids].join(', ')}.` : 'Link to the page without "#".',
    };
  }
  return undefined;
}

function gradeProblems({ entry, writing }: Part): Problem[] {
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
