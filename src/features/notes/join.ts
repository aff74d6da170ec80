/** The text between two texts that were written for the same field. */
export const divider = '\n\n· · ·\n\n';

/**
 * Puts two versions of a text into one that holds both whole. A version that is already in the
 * other, between dividers, is not repeated: joining again changes nothing.
 */
export function joinTexts(first: string, second: string): string {
  const fence = (text: string) => divider + text + divider;
  if (!second || fence(first).includes(fence(second))) return first;
  if (!first || fence(second).includes(fence(first))) return second;
  return first + divider + second;
}
