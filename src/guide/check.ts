import type { Addresses } from './addresses.ts';
import type { Article } from './article.ts';
import { shorten, type Fault } from './faults.ts';
import { placeIn, type Part } from './part.ts';
import { highestGrade, longestParagraph, longestSentence, readingGrade } from './reading-level.ts';
import { hasFigure, sentencesIn, wordsIn, type Located } from './writing.ts';

/**
 * The components that the writing can use, with their attributes; `components/writing/Prose.astro`
 * shows them.
 */
const attributesOf = new Map([
  ['Cite', ['source']],
  ['SafetyNote', []],
  ['StepCount', []],
  ['StepLink', ['to']],
  ['a', ['href']],
]);
const componentNames = [...attributesOf.keys()].filter((name) => name !== 'a');

/**
 * Finds the mistakes that only show when a part is held against the rest of the guide.
 *
 * @param part The part.
 * @param known What it may refer to: keys of sources, slugs of steps, addresses of pages.
 * @returns Faults in the order of kind, then of place.
 */
export function findFaults(
  part: Part,
  known: { sources: Set<string>; steps: Set<string>; addresses: Addresses },
): Fault[] {
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
        cure: found.text
          ? `Add content/sources/${found.text}.yaml or correct the key.`
          : 'Write <Cite source="key">, with the name of a file in content/sources/.',
      })),
    ...writing.paragraphs
      .filter(({ hasFigure, hasCitation }) => hasFigure && !hasCitation)
      .map((found) => ({
        ...at(found),
        problem: `This paragraph gives a figure without a source: "${shorten(found.text)}"`,
        cure: 'Cite one with <Cite source="…">…</Cite>, or say it without a figure.',
      })),
    ...writing.stepLinks
      .filter(({ text }) => !known.steps.has(text))
      .map((found) => ({
        ...at(found),
        problem: `There is no step "${found.text}".`,
        cure: `Use the slug of a step: ${[...known.steps].slice(0, 40).join(', ')}.`,
      })),
    ...writing.components
      .filter(({ text }) => !attributesOf.has(text))
      .map((found) => ({
        ...at(found),
        problem: `There is no component <${found.text}>.`,
        cure: `Use ${componentNames.join(', ')}, or Markdown.`,
      })),
    ...writing.components.flatMap(({ attributes, ...found }) => {
      const known = attributesOf.get(found.text);
      return attributes
        .filter((name) => known?.includes(name) === false)
        .map((name) => ({
          ...at(found),
          problem: `<${found.text}> has no attribute "${name}".`,
          cure: 'Take it out.',
        }));
    }),
    ...writing.unshown.map((found) => ({
      ...at(found),
      problem: `Here is ${found.text}, which no page has a place for.`,
      cure: 'Say it in the text.',
    })),
    ...writing.expressions.map((found) => ({
      ...at(found),
      problem: `"${shorten(found.text)}" is code, which means nothing here.`,
      cure: 'Write the words, without braces, import or export.',
    })),
    ...writing.headings
      .filter(({ text }) => hasFigure(text.replaceAll('-', ' ')))
      .map((found) => ({
        ...at(found),
        problem: 'A heading gives a figure, and nothing can be cited there.',
        cure: 'Say it without a figure, and give the figure in the text below.',
      })),
    ...writing.headings
      .filter(({ depth }) => depth === 1)
      .map((found) => ({
        ...at(found),
        problem: 'A heading is of the first level, which belongs to the title.',
        cure: 'Begin it with ## instead of #.',
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
        cure: `Break it up: ${String(longestParagraph)} sentences are the most.`,
      })),
    ...sentencesIn(writing)
      .filter(({ text }) => wordsIn(text).length > longestSentence)
      .map((found) => ({
        ...at(found),
        problem: `A sentence has ${String(wordsIn(found.text).length)} words: "${shorten(found.text)}"`,
        cure: `Split it: ${String(longestSentence)} words are the most.`,
      })),
    ...gradeFaults(part),
  ];
}

/**
 * Finds questions of the opening that lead nowhere.
 *
 * @param article The article.
 * @param addresses What a link can lead to.
 * @returns A fault for each.
 */
export function findTonightFaults({ opening }: Article, addresses: Addresses): Fault[] {
  return opening.tonight.flatMap(({ link }) => {
    const problem = linkProblem(link, addresses);
    return problem ? [{ file: opening.entry.filePath ?? opening.entry.id, ...problem }] : [];
  });
}

function linkProblem(
  href: string,
  addresses: Addresses,
): Pick<Fault, 'problem' | 'cure'> | undefined {
  if (/^(?:https|mailto|tel|sms):/.test(href)) {
    return URL.canParse(href)
      ? undefined
      : { problem: `The link ${href} is no address.`, cure: 'Copy it anew from the browser.' };
  }
  const [path = '', id = ''] = href.split('#');
  const ids = addresses.get(path);
  if (!ids) {
    return {
      problem: `The link ${href} leads nowhere.`,
      cure: 'Write an address of this site from its root, such as /help/ or /#closing, or one that begins with https://.',
    };
  }
  if (href.includes('#') && !ids.has(id)) {
    return {
      problem: `The link ${href} names a place that ${path} does not have.`,
      cure: ids.size > 0 ? `It has: ${[...ids].join(', ')}.` : 'Link to the page without "#".',
    };
  }
  return undefined;
}

function gradeFaults({ entry, writing }: Part): Fault[] {
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
      cure: `Use shorter sentences and words, to grade ${String(highestGrade)} or below.`,
    },
  ];
}
