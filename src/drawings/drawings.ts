import { toDrawing, type Drawing } from './drawing.ts';
import { article } from './sketches/article.ts';
import { steps } from './sketches/steps.ts';

const sketches = { ...article, ...steps };

/** What an author can write after `drawing:`. */
export type DrawingName = keyof typeof sketches;

export const drawingNames = Object.keys(sketches) as [DrawingName, ...DrawingName[]];

/** Every drawing of the site, by what it shows. */
export const drawings = Object.fromEntries(
  drawingNames.map((name) => [name, toDrawing(sketches[name])]),
) as Record<DrawingName, Drawing>;
