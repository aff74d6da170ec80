import { bendWidth } from '#drawings/links.ts';
import { toThreadOfSteps, type ThreadOfSteps } from '#drawings/thread-of-steps.ts';
import type { Step } from '#guide/steps.ts';

/**
 * How many steps stand side by side in which windows, and how large their words are in the narrowest of
 * these, in pixels. Below a row that threads run back under, words may reach into what these leave free.
 */
const layouts = [
  {
    perRow: 1,
    media: 'screen and (min-width:22.5em) and (max-width:39.99em)',
    words: { pictureWidth: 336, titleSize: 21.2, gap: 3 },
  },
  {
    perRow: 2,
    media: 'screen and (min-width:40em) and (max-width:71.99em)',
    words: { pictureWidth: 576, titleSize: 22, gap: -15 },
  },
  {
    perRow: 4,
    media: 'print,screen and (min-width:72em)',
    words: { pictureWidth: 1040, titleSize: 22, gap: -20 },
  },
];

type Words = (typeof layouts)[number]['words'];

const textSize = 16;
/** Of a letter, in the size of its text, and a little more than it is on average. */
const letterWidth = { text: 0.42, display: 0.46 };

/** The thread through all steps, as windows of some widths show it. */
export interface StepMapLayout {
  perRow: number;
  /** Media in which it is shown. */
  media: string;
  thread: ThreadOfSteps;
}

/**
 * Lays out the thread that runs through all steps, its rows as high as their words need.
 *
 * @param steps The steps in reading order.
 * @returns One layout for each kind of window.
 */
export function toStepMap(steps: readonly Step[]): StepMapLayout[] {
  const names = steps.map(({ drawing }) => drawing);
  return layouts.map(({ perRow, media, words }) => {
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
    return { perRow, media, thread: toThreadOfSteps(names, { perRow, room }) };
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
    .map(({ perRow, media, thread: { cells, width, height } }) => {
      const [cell] = cells;
      if (!cell) return '';
      const { words, bead } = cell;
      const tops = cells.filter((_, index) => index % perRow === 0).map(({ drawing }) => drawing.y);
      const rows = tops.map((top, row) => `${String((tops[row + 1] ?? height) - top)}fr`);
      return [
        `@media ${media}{`,
        `.step-map>.map.map-${String(perRow)}{display:block}`,
        `.step-map>ol{position:absolute;inset:0 ${percent(words.x, width)};`,
        `display:grid;grid-template:${rows.join(' ')}/repeat(${String(perRow)},minmax(0,1fr))}`,
        `.step-map>ol>li{padding:${percent(words.y, words.width)} ${perRow === 1 ? '0' : '.75rem'} 0 0}`,
        `.step-map>ol .bead.bead{position:absolute;inset-inline-start:${percent(bead.x - words.x, words.width)};`,
        `margin-block-start:${percent(bead.y, words.width)}}`,
        '}',
      ].join('');
    })
    .join('');
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(3)}%`;
}
