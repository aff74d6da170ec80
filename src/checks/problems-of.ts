import { placeIn } from '#content/place.ts';
import type { Problem } from '#content/problems.ts';
import type { Located } from '#content/writing.ts';
import type { Part } from '#guide/part.ts';

/** What is wrong with something, and what to do. */
export type Finding = Pick<Problem, 'problem' | 'fix'>;

/**
 * Makes problems of what was found in a part's body.
 *
 * @param part The part.
 * @param found Pieces of its body.
 * @param say What is wrong with one, if anything is.
 * @returns Problems with file and line.
 */
export function problemsOf<Found extends Located>(
  { entry }: Pick<Part, 'entry'>,
  found: Found[],
  say: (found: Found) => Finding | undefined | false,
): Problem[] {
  return found.flatMap((each) => {
    const finding = say(each);
    return finding ? [{ ...placeIn(entry, each.line), ...finding }] : [];
  });
}
