import type { Point } from './cubic.ts';
import { toDrawing, type Drawing } from './drawing.ts';
import { sketches, type DrawingName } from './drawings.ts';
import { right, type Knot, type Sketch, type SketchedStrand, type Thread } from './sketch.ts';

/** Where threads reach one side of a drawing. */
export type Ends = Partial<Record<Thread, Point>>;

/** A drawing in its place on a longer line. */
export interface Station {
  /** Its upper left corner. */
  origin: Point;
  drawing: Drawing;
  left: Ends;
  right: Ends;
}

/** What a drawing fills on the line. */
export const frame = { width: 320, height: 120 };

/** What carries a thread on where its drawing lets it end. */
const bridges: Partial<Record<DrawingName, SketchedStrand>> = {
  // Out from behind the dot.
  'question-loop': {
    thread: 'yours',
    knots: [
      [206, 78, -10],
      [320, 50, right],
    ],
  },
  // In below the turns of the spiral, to its middle.
  'growing-spiral': {
    thread: 'yours',
    knots: [
      [0, 50, right],
      [106, 60, right],
    ],
  },
  // Up to the end that has slipped.
  'slipping-end': {
    thread: 'his',
    knots: [
      [0, 70, right],
      [34, 84, 50],
    ],
  },
};

/** Puts a drawing in its place. A frayed end is turned to the left where the line begins with it. */
export function toStation(name: DrawingName, origin: Point, isFirst: boolean): Station {
  const sketch: Sketch = sketches[name];
  const bridge = bridges[name];
  const strands = (bridge ? [...sketch.strands, bridge] : sketch.strands)
    .map((strand) => (isFirst && name === 'frayed-end' ? mirrored(strand, sketch.width) : strand))
    .map((strand) => placed(strand, sketch, origin));
  return {
    origin,
    drawing: toDrawing({ ...sketch, strands }),
    left: edgesAt(origin.x, strands),
    right: edgesAt(origin.x + frame.width, strands),
  };
}

function mirrored({ thread, knots }: SketchedStrand, width: number): SketchedStrand {
  return { thread, knots: knots.map(([x, y, angle]): Knot => [width - x, y, 180 - angle]) };
}

function placed({ thread, knots }: SketchedStrand, sketch: Sketch, origin: Point): SketchedStrand {
  const scale = frame.width / sketch.width;
  const top = origin.y + (frame.height - sketch.height * scale) / 2;
  return {
    thread,
    knots: knots.map(([x, y, angle]): Knot => [origin.x + x * scale, top + y * scale, angle]),
  };
}

function edgesAt(x: number, strands: readonly SketchedStrand[]): Ends {
  const ends = strands.flatMap(({ thread, knots }) =>
    [knots.at(0), knots.at(-1)].flatMap((knot) =>
      knot?.[0] === x ? [[thread, { x, y: knot[1] }] as const] : [],
    ),
  );
  return Object.fromEntries(ends);
}
