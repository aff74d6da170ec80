import { PNG } from 'pngjs';
import type { Drawing } from '#drawings/drawing.ts';
import type { Card } from '#head/share-card/card.ts';
import { renderShareCard } from '#head/share-card/render.ts';

/** Two threads that run across the card, and the outline of the box between them. */
export const boxedThreads: Drawing = {
  width: 320,
  height: 120,
  threads: [
    { thread: 'yours', path: 'M-2000 40H2320M0 0H320V120H0Z', edges: [] },
    { thread: 'his', path: 'M-2000 80H2320', edges: [] },
  ],
};

/** A drawing with nothing on it. */
export const nothing: Drawing = { width: 320, height: 120, threads: [] };

/** Makes a card; fields fill in what a test is about. */
export function cardOf(fields: Partial<Card> = {}): Card {
  return {
    title: 'Apologize',
    label: 'Step 3 of 17',
    siteName: 'Seventeen Steps',
    drawing: boxedThreads,
    file: 'content/steps/03-apologize.mdx',
    ...fields,
  };
}

/** The pixels of a card. */
export interface Picture {
  width: number;
  height: number;
  /** The color at a place, such as `#faf6ef`. */
  at: (x: number, y: number) => string;
}

/** Draws a card and reads it back with another program than the one that wrote it. */
export async function pictureOf(fields: Partial<Card> = {}): Promise<Picture> {
  const { width, height, data } = PNG.sync.read(Buffer.from(await renderShareCard(cardOf(fields))));
  return {
    width,
    height,
    at: (x, y) => `#${data.toString('hex', (y * width + x) * 4, (y * width + x) * 4 + 3)}`,
  };
}

/** The places at which two pictures differ, as the smallest box that holds them. */
export function differenceOf(one: Picture, other: Picture) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const rows = new Set<number>();
  for (let y = 0; y < one.height; y++) {
    for (let x = 0; x < one.width; x++) {
      if (one.at(x, y) === other.at(x, y)) continue;
      rows.add(y);
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return { ...box, rows };
}
