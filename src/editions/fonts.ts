import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { subsetNewsreader } from '#fonts/newsreader.ts';

/** A font file that comes with an edition. */
export interface EditionFont {
  name: string;
  bytes: Uint8Array;
  family: string;
  weight: number | string;
  /** The characters that it is for, as CSS names them. */
  range: string;
}

/** Where the site's own fonts are kept. */
const folder = 'node_modules/.cache/fonts';

/** The fonts of the site: the same cuts, for titles and for reading. */
export async function readFonts(): Promise<EditionFont[]> {
  const cuts = [
    { family: 'Newsreader Display', variants: await subsetNewsreader('display', folder) },
    { family: 'Newsreader Text', variants: await subsetNewsreader('text', folder) },
  ];
  return Promise.all(
    cuts.flatMap(({ family, variants }) =>
      variants.map(async ({ src: [file], weight, unicodeRange }) => ({
        name: basename(file),
        bytes: await readFile(file),
        family,
        weight,
        range: unicodeRange.join(', '),
      })),
    ),
  );
}

/**
 * Names fonts in a style.
 *
 * @param fonts The fonts.
 * @param toUrl Where the style finds one.
 * @returns Its `@font-face` rules.
 */
export function toFontFaces(
  fonts: readonly EditionFont[],
  toUrl: (font: EditionFont) => string,
): string {
  return fonts
    .map((font) => {
      const { family, weight, range } = font;
      return `@font-face{font-family:'${family}';font-weight:${String(weight)};src:url(${toUrl(font)}) format('woff2');unicode-range:${range}}\n`;
    })
    .join('');
}
