import { shorten, type Problem } from '#content/problems.ts';
import { hasFigure } from '#content/sentences.ts';
import type { Part } from '#guide/part.ts';
import { problemsOf } from './problems-of.ts';

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
]);

/**
 * Finds what no page has a place for: unknown components and HTML, code, Markdown that a phone could
 * not show, and headings out of order.
 *
 * @param part The part.
 * @returns Problems in the order of kind, then of place.
 */
export function findMarkupProblems(part: Part): Problem[] {
  const { components, expressions, headings, unshown } = part.writing;
  return [
    ...problemsOf(part, components, ({ text, attributes }) => {
      const known = attributesOf.get(text);
      if (!known) {
        return {
          problem: `There is no component <${text}>.`,
          fix: `Use ${[...attributesOf.keys()].join(', ')}, or Markdown, such as [words](/help/).`,
        };
      }
      const unknown = attributes.find((name) => !known.includes(name));
      return unknown !== undefined
        ? { problem: `<${text}> has no attribute "${unknown}".`, fix: 'Take it out.' }
        : undefined;
    }),
    ...problemsOf(part, unshown, ({ text, fix }) => ({
      problem: `Here is ${text}, which no page has a place for.`,
      fix,
    })),
    ...problemsOf(part, expressions, ({ text }) => ({
      problem: `"${shorten(text)}" is code, which means nothing here.`,
      fix: 'Write the words, without braces, import or export.',
    })),
    ...findHeadingProblems(part, headings),
  ];
}

function findHeadingProblems(part: Part, headings: Part['writing']['headings']): Problem[] {
  // A heading goes one level down at most; on the whole article's page all of them do.
  const tooDeep = new Set(
    headings.filter(
      ({ depth }, index) => depth > Math.min(3, (headings[index - 1]?.depth ?? 1) + 1),
    ),
  );
  return [
    ...problemsOf(
      part,
      headings,
      ({ text }) =>
        hasFigure(text.replaceAll('-', ' ')) && {
          problem: 'A heading gives a figure, and nothing can be cited there.',
          fix: 'Say it without a figure, and give the figure in the text below.',
        },
    ),
    ...problemsOf(
      part,
      headings,
      ({ hasComponent }) =>
        hasComponent && {
          problem: 'A heading holds a component, whose words its address would lack.',
          fix: 'Write the words, and use the component in the text below.',
        },
    ),
    ...problemsOf(
      part,
      headings,
      ({ depth }) =>
        depth === 1 && {
          problem: 'A heading is of the first level, which belongs to the title.',
          fix: 'Begin it with ## instead of #.',
        },
    ),
    ...problemsOf(
      part,
      headings,
      (heading) =>
        tooDeep.has(heading) && {
          problem: 'A heading is of a level that nothing leads down to.',
          fix: 'Begin it with ##, or with ### below one with ##.',
        },
    ),
  ];
}
