import type { Problem } from '#content/problems.ts';
import type { Part } from '#guide/part.ts';
import { findMarkupProblems } from './check-markup.ts';
import { findReferenceProblems, type Known } from './check-references.ts';
import { findWordProblems } from './check-words.ts';

/**
 * Finds the mistakes in a part's body, alone and held against the rest of the guide.
 *
 * @param part The part.
 * @param known What it may refer to.
 * @returns Problems in the order of kind, then of place.
 */
export function findProblems(part: Part, known: Known): Problem[] {
  return [
    ...findReferenceProblems(part, known),
    ...findMarkupProblems(part),
    ...findWordProblems(part),
  ];
}
