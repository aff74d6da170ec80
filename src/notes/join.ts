/** Stands between two texts that were written for the same field. */
export const divider = '\n\n· · ·\n\n';

/**
 * Puts two versions of a text into one that holds both whole. A version that is already in the
 * other, between dividers, is not repeated: joining again changes nothing.
 */
export function joinTexts(first: string, second: string): string {
  const [fenced, fencedSecond] = [first, second].map((text) => divider + text + divider) as [
    string,
    string,
  ];
  if (!second || fenced.includes(fencedSecond)) return first;
  if (!first || fencedSecond.includes(fenced)) return second;
  return first + divider + second;
}
