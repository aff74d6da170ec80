import { bendWidth } from '#drawings/links.ts';
import { toThreadOfSteps, type ThreadOfSteps } from '#drawings/thread-of-steps.ts';
import type { Step } from '#guide/steps.ts';

/**
 * How many steps are side by side where there is room for how many letters, and how large their words
 * are where that is least, in pixels. The room is asked for in the size of the letters, because whoever
 * sets these larger, in a window that stays the same, has less of it. Below a row that threads run back
 * under, words may reach into what these leave free.
 */
const layouts = [
  {
    perRow: 1,
    where: ['@container (20rem<=width<36rem)'],
    words: { pictureWidth: 336, titleSize: 21.2, gap: 3 },
  },
  {
    perRow: 2,
    where: ['@container (36rem<=width<65rem)'],
    words: { pictureWidth: 576, titleSize: 22, gap: -15 },
  },
  {
    perRow: 4,
    where: ['@container (width>=65rem)', '@media print'],
    words: { pictureWidth: 1040, titleSize: 22, gap: -20 },
  },
];

type Words = (typeof layouts)[number]['words'];

const textSize = 16;
/** Of a letter, in the size of its text, and a little more than it is on average. */
const letterWidth = { text: 0.42, display: 0.46 };

/** The thread through all steps, as it is shown where there is so much room. */
export interface StepMapLayout {
  perRow: number;
  /** Conditions of CSS, of which one has to hold for it to be shown. */
  where: readonly string[];
  thread: ThreadOfSteps;
}

/**
 * Lays out the thread that runs through all steps, its rows as high as their words need.
 *
 * @param steps The steps in reading order.
 * @returns One layout for each kind of room.
 */
export function toStepMap(steps: readonly Step[]): StepMapLayout[] {
  const names = steps.map(({ drawing }) => drawing);
  return layouts.map(({ perRow, where, words }) => {
    const scale = words.pictureWidth / toThreadOfSteps([], { perRow, room: 0 }).width;
    const width = (words.pictureWidth - 2 * bendWidth * scale) / perRow - (perRow === 1 ? 0 : 12);
    const rows = Array.from({ length: Math.ceil(steps.length / perRow) }, (_, row) =>
      steps.slice(row * perRow, (row + 1) * perRow),
    );
    const room = rows.map((row, index) => {
      // Nothing runs back below the last row.
      const gap = index === rows.length - 1 ? 0 : words.gap;
      return Math.round(
        (Math.max(...row.map((step) => heightOf(step, width, words))) + gap) / scale,
      );
    });
    return { perRow, where, thread: toThreadOfSteps(names, { perRow, room }) };
  });
}

/** How high the words of a step are in a column, as StepMap sets them. */
function heightOf({ title, summary }: Step, width: number, { titleSize }: Words): number {
  const titleLines = linesOf(title, width / titleSize / letterWidth.display);
  const summaryLines = linesOf(summary, width / textSize / letterWidth.text);
  const titleHeight = Math.max(44, titleLines * titleSize * 1.15 + 20) - 14;
  return (1 + summaryLines) * textSize * 1.32 + titleHeight;
}

/** How many lines a text takes up, when each has room for so many letters. */
function linesOf(text: string, letters: number): number {
  let [lines, length] = [1, -1];
  for (const word of text.split(' ')) {
    length += 1 + word.length;
    if (length <= letters) continue;
    lines += 1;
    length = word.length;
  }
  return lines;
}

/**
 * Places the words and beads of the steps on their thread.
 *
 * @param steps The steps in reading order.
 * @returns CSS, for the head of the page.
 */
export function toStepMapStyle(steps: readonly Step[]): string {
  return toStepMap(steps)
    .map(({ perRow, where, thread: { cells, width, height } }) => {
      const [cell] = cells;
      if (!cell) return '';
      const { words, bead } = cell;
      const tops = cells.filter((_, index) => index % perRow === 0).map(({ drawing }) => drawing.y);
      const rows = tops.map((top, row) => `${String((tops[row + 1] ?? height) - top)}fr`);
      const style = [
        `.step-map>.map.map-${String(perRow)}{display:block}`,
        `.step-map>ol{position:absolute;inset:0 ${percent(words.x, width)};`,
        `display:grid;grid-template:${rows.join(' ')}/repeat(${String(perRow)},minmax(0,1fr))}`,
        `.step-map>ol>li{padding:${percent(words.y, words.width)} ${perRow === 1 ? '0' : '.75rem'} 0 0;border:0}`,
        `.step-map>ol .bead.bead{inset-inline-start:${percent(bead.x - words.x, words.width)};`,
        `margin-block-start:${percent(bead.y, words.width)};transform:translate(-50%,-50%)}`,
      ].join('');
      return where.map((condition) => `${condition}{${style}}`).join('');
    })
    .join('');
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(3)}%`;
}
