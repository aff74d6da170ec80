import { readFile } from 'node:fs/promises';
import { Renderer } from '@takumi-rs/core';
import { create, type Font } from 'fontkitten';
import { newsreaderFile } from '#fonts/newsreader-file.ts';

/** Cuts of Newsreader: the optical sizes of the site's titles and of its text. */
export const cuts = {
  display: { fontFamily: 'Newsreader', fontVariationSettings: '"opsz" 72, "wght" 400' },
  text: { fontFamily: 'Newsreader', fontVariationSettings: '"opsz" 16, "wght" 400' },
  name: { fontFamily: 'Newsreader', fontVariationSettings: '"opsz" 16, "wght" 500' },
};

/** Measures of Newsreader for a size of 1. Its letters fill a line of height 1. */
export const metrics = {
  /** From the top of the line to the baseline. */
  ascent: 0.735,
  capHeight: 0.67,
};

interface Typeface {
  /** Draws with Newsreader alone, so that no card depends on what a machine has installed. */
  renderer: Renderer;
  font: Font;
  bytes: Buffer;
}

let typeface: Promise<Typeface> | undefined;

/** Reads the typeface once. */
export function getTypeface(): Promise<Typeface> {
  typeface ??= readTypeface();
  return typeface;
}

async function readTypeface(): Promise<Typeface> {
  const bytes = await readFile(newsreaderFile);
  const font = create(bytes);
  if (font.isCollection) throw new Error(`${newsreaderFile} holds more than one font.`);
  // No card shows an image of another, so nothing is worth keeping.
  const renderer = new Renderer({ cacheMaxBytes: 0 });
  await renderer.registerFont({ name: 'Newsreader', data: bytes });
  return { renderer, font, bytes };
}
