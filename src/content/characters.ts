// Controls but for tabs and line ends, halves of surrogate pairs, what stands for a letter that was
// lost, what XML forbids (https://www.w3.org/TR/xml/#charsets), and what turns the direction of
// reading around.
const unreadable = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffd-\uffff]/u;

/**
 * Finds a character that nobody can read, and that feeds and other programs stumble over.
 *
 * @param text Any text.
 * @returns The first one as its code, such as `U+0007`, and its line, counted from 1; undefined where
 *   there is none.
 */
export function findControlCharacter(text: string): { code: string; line: number } | undefined {
  const found = unreadable.exec(text);
  if (!found) return undefined;
  const code = found[0].codePointAt(0) ?? 0;
  return {
    code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    line: text.slice(0, found.index).split('\n').length,
  };
}
