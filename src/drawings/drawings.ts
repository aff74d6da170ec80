import { toDrawing, type Drawing } from './drawing.ts';
import { ends } from './sketches/ends.ts';
import { knots } from './sketches/knots.ts';
import { loops } from './sketches/loops.ts';
import { tangle } from './sketches/tangle.ts';
import { waves } from './sketches/waves.ts';

export const sketches = { ...ends, ...waves, ...loops, ...knots, tangle };

/** What an author can write after `drawing:`. */
export type DrawingName = keyof typeof sketches;

/** Every name, in a shape that a schema can take as its choices. */
export const drawingNames = Object.keys(sketches) as [DrawingName, ...DrawingName[]];

/** Every drawing of the site, by what it shows. */
export const drawings = Object.fromEntries(
  drawingNames.map((name) => [name, toDrawing(sketches[name])]),
) as Record<DrawingName, Drawing>;
