import type { Step } from '#guide/steps.ts';
import type { Drawing } from './card.ts';

/** Stands in for the drawings of the guide: two threads that keep their distance. */
const standIn: Drawing = {
  width: 320,
  height: 120,
  strands: [
    { thread: 'yours', path: 'M-2000 52H0C60 52 100 16 160 16S260 52 320 52H2320' },
    { thread: 'his', path: 'M-2000 68H0C60 68 100 104 160 104S260 68 320 68H2320' },
  ],
};

/**
 * Finds the drawing that a card shows.
 *
 * @param step The step whose card it is; without one, the drawing of the whole guide is meant.
 * @returns The drawing.
 */
export const drawingOf: (step?: Step) => Drawing = () => standIn;
