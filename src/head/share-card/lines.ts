/** Widths for a font size of 1. */
export interface WordWidths {
  words: { text: string; width: number }[];
  space: number;
}

/** A title in lines, and the size it is set in. */
export interface TitleLines {
  lines: string[];
  size: number;
}

/** Sizes a title can have, and how many lines of each leave room for the drawing. */
const sizes = [
  { size: 116, mostLines: 2 },
  { size: 100, mostLines: 2 },
  { size: 86, mostLines: 3 },
  { size: 76, mostLines: 3 },
  { size: 70, mostLines: 3 },
  { size: 64, mostLines: 4 },
];

/** Words that read as torn off when a line ends with them. */
const leanOnTheNext = new Set(
  'a an and as at but by for from if in into it’s of off on or than that the to with'.split(' '),
);

/**
 * Sets a title in lines that are alike in width and do not tear phrases, as large as that allows.
 *
 * @param title The title's words.
 * @param width How wide a line can be.
 * @returns Lines and size, or undefined when it does not fit in the smallest size.
 */
export function toLines(title: WordWidths, width: number): TitleLines | undefined {
  const settings = sizes.flatMap(({ size, mostLines }) =>
    Array.from({ length: mostLines }, (_, index) => breakings(title.words.length, index + 1))
      .flat()
      .map((starts) => toWords(title, starts))
      .filter((lines) => lines.every((line) => line.width * size <= width))
      .map((lines) => ({ lines, size, cost: costOf(lines) - Math.log(size) / 2 })),
  );
  const [best] = settings.sort((a, b) => a.cost - b.cost);
  return best && { lines: best.lines.map(({ text }) => text), size: best.size };
}

/** Every way to break a number of words into a number of lines, as the first word of each line. */
function breakings(words: number, lines: number, start = 0): number[][] {
  if (lines === 1) return start < words ? [[start]] : [];
  return Array.from({ length: Math.max(0, words - start - 1) }, (_, skipped) => start + skipped + 1)
    .flatMap((next) => breakings(words, lines - 1, next))
    .map((rest) => [start, ...rest]);
}

function toWords(
  { words, space }: WordWidths,
  starts: number[],
): { text: string; width: number }[] {
  return starts.map((start, index) => {
    const line = words.slice(start, starts[index + 1]);
    return {
      text: line.map(({ text }) => text).join(' '),
      width: line.reduce((sum, word) => sum + word.width, space * (line.length - 1)),
    };
  });
}

/** How far lines are from even, as a share of the widest, with a surcharge for each torn phrase. */
function costOf(lines: { text: string; width: number }[]): number {
  const widest = Math.max(...lines.map(({ width }) => width));
  return lines.reduce((sum, { text, width }, index) => {
    const lastWord = text.slice(text.lastIndexOf(' ') + 1).toLowerCase();
    const isTorn = index < lines.length - 1 && leanOnTheNext.has(lastWord);
    return sum + (1 - width / widest) ** 2 + (isTorn ? 0.3 : 0);
  }, 0);
}
