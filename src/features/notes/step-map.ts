import { toThreadOfSteps, type ThreadOfSteps } from '#drawings/thread-of-steps.ts';
import type { Step } from '#guide/steps.ts';

/** How many steps stand side by side in which windows, and the room for words. Paper has one sheet. */
const layouts = [
  { perRow: 1, media: 'screen and (min-width:22em) and (max-width:43.99em)', room: 185 },
  { perRow: 2, media: 'screen and (min-width:44em) and (max-width:71.99em)', room: 165 },
  { perRow: 4, media: 'print,screen and (min-width:72em)', room: 172 },
];

/** Height that threads take up which run back below a row. */
const lane = 60;

/** The thread through all steps, as windows of some widths show it. */
export interface StepMapLayout {
  perRow: number;
  /** Media in which it is shown. */
  media: string;
  room: number;
  thread: ThreadOfSteps;
}

/**
 * Lays out the thread that runs through all steps.
 *
 * @param steps The steps in reading order.
 * @returns One layout for each kind of window.
 */
export function toStepMap(steps: readonly Step[]): StepMapLayout[] {
  const names = steps.map(({ drawing }) => drawing);
  return layouts.map((layout) => ({ ...layout, thread: toThreadOfSteps(names, layout) }));
}

/**
 * Places the words and beads of the steps on their thread.
 *
 * @param steps The steps in reading order.
 * @returns CSS, for the head of the page.
 */
export function toStepMapStyle(steps: readonly Step[]): string {
  return toStepMap(steps)
    .map(({ perRow, media, room, thread: { cells, width, height } }) => {
      const [cell] = cells;
      if (!cell) return '';
      const { words, bead } = cell;
      const rows = Math.ceil(steps.length / perRow);
      const pitch = words.y + room + (perRow === 1 ? 0 : lane);
      return [
        `@media ${media}{`,
        `.step-map>.map.map-${String(perRow)}{display:block}`,
        `.step-map>ol{position:absolute;inset-block-start:0;inset-inline:${percent(words.x, width)};`,
        `block-size:${percent(rows * pitch, height)};`,
        `display:grid;grid-template:repeat(${String(rows)},1fr)/repeat(${String(perRow)},minmax(0,1fr))}`,
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
