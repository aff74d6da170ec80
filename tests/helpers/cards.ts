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
  /** Red, green, blue and opacity of each, row by row. */
  data: Buffer;
}

/** The color of a picture at a place, such as `#faf6ef`. */
export function colorAt({ width, data }: Picture, x: number, y: number): string {
  const start = (y * width + x) * 4;
  return `#${data.toString('hex', start, start + 3)}`;
}

/** A card with nothing on it but a color, such as `#faf6ef`. */
export function blankCard(color: string): Picture {
  const [width, height] = [1200, 630];
  return { width, height, data: Buffer.alloc(width * height * 4, `${color.slice(1)}ff`, 'hex') };
}

/** Draws a card and reads it back with another program than the one that wrote it. */
export async function pictureOf(fields: Partial<Card> = {}): Promise<Picture> {
  return readPicture(await renderShareCard(cardOf(fields)));
}

/** Reads the pixels of a card. */
export function readPicture(bytes: Uint8Array): Picture {
  return PNG.sync.read(Buffer.from(bytes));
}

/** The places at which two pictures differ, as the smallest box that holds them. */
export function differenceOf(one: Picture, other: Picture) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const rows = new Set<number>();
  for (let y = 0; y < one.height; y++) {
    for (let x = 0; x < one.width; x++) {
      const start = (y * one.width + x) * 4;
      if (one.data.readUInt32BE(start) === other.data.readUInt32BE(start)) continue;
      rows.add(y);
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return { ...box, rows };
}
