import type { Point } from './cubic.ts';
import { down, left, right, type Knot, type SketchedStrand, type Thread } from './sketch.ts';

/** Before each drawing the threads run on a little, through the bead. */
export const lead = 32;
/** After a drawing that has a row of its own, so that it is not too large for the words below. */
export const tail = 72;
/** What a bend takes up at the side of a row, and what threads that run back take up below one. */
export const bendWidth = 60;
export const laneHeight = 60;

/** Your thread comes out above his, and so bends round it; where both go in, his bends round yours. */
const radii = { yours: [50, 30], his: [30, 50] } as const;

/** What leads a thread from one drawing to the next. */
export type Link = (thread: Thread, from: Point, to: Point) => SketchedStrand;

/** Straight on. */
export const runOn: Link = (thread, from, to) => ({
  thread,
  knots: [
    [from.x, from.y, right],
    [to.x, to.y, right],
  ],
});

/** Down on the right, back to the left below the height of `foot`, and into the next row. */
export function bendBack(foot: number): Link {
  return (thread, from, to) => {
    const [outer, inner] = radii[thread];
    const start = to.x - lead;
    return {
      thread,
      knots: [
        [from.x, from.y, right],
        [from.x + outer, from.y + outer, down],
        [from.x + outer, foot, down],
        [from.x, foot + outer, left],
        [start, foot + outer, left],
        [start - inner, to.y - inner, down],
        [start, to.y, right],
        [to.x, to.y, right],
      ],
    };
  };
}

/** Down on the right and back into the row below; the threads cross at the height of `middle`. */
export function bendRight(middle: number): Link {
  return bendDown(middle, tail);
}

function bendDown(middle: number, run: number): Link {
  return (thread, from, to) => {
    const [outer, inner] = radii[thread];
    const [start, end] = [from.x + run, to.x + run];
    return {
      thread,
      knots: [
        ...(run > 0 ? [[from.x, from.y, right] as const] : []),
        [start, from.y, right],
        [start + outer, from.y + outer, down],
        [start + outer, middle - 30, down],
        [end + inner, middle + 30, down],
        [end + inner, to.y - inner, down],
        [end, to.y, left],
        ...(run > 0 ? [[to.x, to.y, left] as const] : []),
      ],
    };
  };
}

/** The same on the left, where the beads are. */
export function bendLeft(middle: number): Link {
  const mirror = ({ x, y }: Point): Point => ({ x: lead - x, y });
  return (thread, from, to) => {
    const { knots } = bendDown(middle, 0)(thread, mirror(from), mirror(to));
    return {
      thread,
      knots: [
        [from.x, from.y, left],
        ...knots.map(([x, y, angle]): Knot => [-x, y, 180 - angle]),
        [to.x, to.y, right],
      ],
    };
  };
}
