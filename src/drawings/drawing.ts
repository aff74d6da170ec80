import { toCurves } from './curve.ts';
import { toPath } from './path.ts';
import type { Sketch, Thread } from './sketch.ts';
import { weave } from './weave.ts';

/** Where a thread reaches the left or the right edge of its drawing; it runs level there. */
export interface Edge {
  side: 'left' | 'right';
  y: number;
}

export interface DrawnThread {
  thread: Thread;
  /** All that one sees of the thread, as the data of one SVG path. */
  path: string;
  edges: readonly Edge[];
}

export interface Drawing {
  width: number;
  height: number;
  threads: readonly DrawnThread[];
}

/** How far threads stay apart where one passes under another, in the units of the sketch. */
const defaultGap = 10;

/** Draws a sketch: bends its strands through their knots and cuts them where they pass under. */
export function toDrawing(sketch: Sketch, gap = defaultGap): Drawing {
  const { width, height, strands, swapped, decimals = 1 } = sketch;
  const curves = strands.map(({ knots }) => toCurves(knots));
  const lengths = weave(curves, gap, swapped);
  const threads = (['yours', 'his'] as const).flatMap((thread) => {
    const own = strands.flatMap((strand, index) => (strand.thread === thread ? [index] : []));
    if (own.length === 0) return [];
    const path = toPath(
      own.flatMap((index) => lengths[index] ?? []),
      decimals,
    );
    const ends = own.flatMap((index) => {
      const knots = strands[index]?.knots ?? [];
      return [knots.at(0), knots.at(-1)];
    });
    const edges = ends.flatMap((knot): Edge[] => {
      if (knot?.[0] === 0) return [{ side: 'left', y: knot[1] }];
      return knot?.[0] === width ? [{ side: 'right', y: knot[1] }] : [];
    });
    return [{ thread, path, edges }];
  });
  return { width, height, threads };
}

/** The drawing with its threads extended, level, far beyond the edges that they reach. */
export function extended(drawing: Drawing, reach = 2000): Drawing {
  const { width } = drawing;
  const threads = drawing.threads.map(({ thread, path, edges }) => {
    const lines = edges.map(({ side, y }) =>
      side === 'left'
        ? `M${String(-reach)} ${String(y)}H0`
        : `M${String(width)} ${String(y)}h${String(reach)}`,
    );
    return { thread, path: path + lines.join(''), edges };
  });
  return { ...drawing, threads };
}
