import type { Knot, Sketch, Thread } from '../sketch.ts';

/**
 * A sketch in the frame that all small drawings share. Where a thread reaches an edge, it runs
 * level there: yours at a height of 50, his at 70, unless the drawing says otherwise.
 */
export function small(
  strands: readonly [Thread, ...Knot[]][],
  swapped: readonly number[] = [],
): Sketch {
  return {
    width: 320,
    height: 120,
    strands: strands.map(([thread, ...knots]) => ({ thread, knots })),
    swapped,
  };
}
