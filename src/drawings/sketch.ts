/** The two threads: the reader's, and his. */
export type Thread = 'yours' | 'his';

/** A point that a strand passes through, and which way it runs there: in degrees, clockwise from `right`. */
export type Knot = readonly [x: number, y: number, direction: number];

export const right = 0;
export const down = 90;
export const left = 180;
export const up = -90;

/** One unbroken length of thread. */
export interface SketchedStrand {
  thread: Thread;
  knots: readonly Knot[];
}

export interface Sketch {
  width: number;
  height: number;
  strands: readonly SketchedStrand[];
  /**
   * Strands pass over and under in turn. Where a knot is tied otherwise, the numbers of the crossings
   * to turn over: they count from 0, along the first strand, then along the next.
   */
  swapped?: readonly number[];
  /** How many decimals coordinates keep: 1 unless a unit is about a pixel anyway. */
  decimals?: number;
}
