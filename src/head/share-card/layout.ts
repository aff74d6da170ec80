import type { Node } from '@takumi-rs/core';
import { reject } from '#content/problems.ts';
import type { Card } from './card.ts';
import { toSheet } from './drawing-sheet.ts';
import { palettes } from './palettes.ts';
import { toLines, type TitleLines } from './lines.ts';
import { cuts, getTypeface, metrics } from './typeface.ts';

/** Size of a card, as messengers and networks ask for it. */
export const cardSize = { width: 1200, height: 630 };

const colors = palettes.light;

// Some messengers show the middle square alone. The widest line leaves 48 pixels on its sides.
const textWidth = 534;
/** From the card's edge to the top of the label's capitals, and to the baseline of the name. */
const margin = 54;
const labelSize = 36;
const nameSize = 34;
/** From one baseline of the title to the next, for a size of 1. */
const leading = 1.04;

/**
 * Places what a card shows.
 *
 * @param card The card.
 * @returns The tree that Takumi draws.
 * @throws AstroError when the typeface lacks a character, or when the title is too long.
 */
export async function toTree(card: Card): Promise<Node> {
  await rejectUnknownCharacters(card.title + card.label + card.siteName, card.file);
  const title = await setTitle(card);
  const labelBaseline = margin + labelSize * metrics.capHeight;
  const nameBaseline = cardSize.height - margin;
  const capHeight = title.size * metrics.capHeight;
  const titleHeight = capHeight + (title.lines.length - 1) * title.size * leading;

  // What label, title and name leave over goes to the drawing and the spaces between.
  const free = nameBaseline - nameSize * metrics.capHeight - labelBaseline - titleHeight;
  const drawingHeight = Math.min(180, free * 0.47);
  const space = (free - drawingHeight) / 3;
  const firstBaseline = labelBaseline + space + capHeight;
  const drawingTop = labelBaseline + titleHeight + space * 2;

  return {
    type: 'container',
    style: { ...cardSize, backgroundColor: colors.paper, color: colors.ink },
    children: [
      {
        type: 'image',
        ...cardSize,
        src: toSheet(card.drawing, {
          ...cardSize,
          theme: 'light',
          top: drawingTop,
          shownHeight: drawingHeight,
          threadWidth: card.threadWidth,
        }),
      },
      toLine(card.label, labelBaseline, { ...cuts.text, fontSize: labelSize, color: colors.soft }),
      ...title.lines.map((line, index) =>
        toLine(line, firstBaseline + index * title.size * leading, {
          ...cuts.display,
          fontSize: title.size,
        }),
      ),
      toLine(card.siteName, nameBaseline, { ...cuts.name, fontSize: nameSize }),
    ],
  };
}

function toLine(
  text: string,
  baseline: number,
  style: { fontSize: number; [property: string]: string | number },
): Node {
  return {
    type: 'text',
    text,
    style: {
      ...style,
      position: 'absolute',
      left: 0,
      top: baseline - style.fontSize * metrics.ascent,
      width: cardSize.width,
      lineHeight: 1,
      textAlign: 'center',
      whiteSpace: 'nowrap',
    },
  };
}

async function setTitle({ title, file }: Card): Promise<TitleLines> {
  const { renderer } = await getTypeface();
  const words = title.split(' ');
  const measured = await renderer.measure({
    type: 'container',
    children: [...words, '\u00a0'].map((text) => ({
      type: 'text',
      text,
      style: { ...cuts.display, fontSize: 100, position: 'absolute', whiteSpace: 'nowrap' },
    })),
  });
  const widths = measured.children.map(({ width }) => width / 100);
  const lines = toLines(
    {
      words: words.map((text, index) => ({ text, width: widths[index] ?? 0 })),
      space: widths.at(-1) ?? 0,
    },
    textWidth,
  );
  return (
    lines ??
    reject([
      {
        file,
        problem: `The title does not fit on its share card: "${title}"`,
        fix: 'Shorten it, or break up its longest word.',
      },
    ])
  );
}

/**
 * Rejects what the typeface cannot show.
 *
 * @param text All that is written on a picture.
 * @param file The file of the title.
 * @throws AstroError that names each character.
 */
export async function rejectUnknownCharacters(text: string, file: string): Promise<void> {
  const { font } = await getTypeface();
  const characters = Array.from(
    new Intl.Segmenter('en-US').segment(text),
    ({ segment }) => segment,
  );
  const isUnknown = (character: string) =>
    Array.from(character).some((part) => !font.hasGlyphForCodePoint(part.codePointAt(0) ?? 0));
  reject(
    [...new Set(characters)].filter(isUnknown).map((character) => ({
      file,
      problem: `The share card cannot show "${character}", which Newsreader does not have.`,
      fix: 'Take it out of the title or the quote, or write it in Latin letters.',
    })),
  );
}
