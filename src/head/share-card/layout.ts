import type { Node } from '@takumi-rs/core';
import type { Drawing } from '#drawings/drawing.ts';
import { reject } from '#content/problems.ts';
import type { Card } from './card.ts';
import { themeColor, threadColors } from '#styles/theme-color.ts';
import { toLines, type TitleLines } from './lines.ts';
import { cuts, getTypeface, metrics } from './typeface.ts';

/** Size of a card, as messengers and networks ask for it. */
export const cardSize = { width: 1200, height: 630 };

/** Colors of the light theme. */
const colors = { paper: themeColor.light, ink: '#241f1a', soft: '#514840' };
const threads = threadColors.light;
const threadWidth = 5;

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
  await refuseUnknownCharacters(card);
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
      { type: 'image', ...cardSize, src: toImage(card.drawing, drawingTop, drawingHeight) },
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

/** The drawing on a sheet of the card's size, with its box in the middle at the given height. */
function toImage(drawing: Drawing, top: number, shownHeight: number): string {
  const { width, height } = cardSize;
  const scale = shownHeight / drawing.height;
  const left = (width - drawing.width * scale) / 2;
  const paths = drawing.threads.map(
    ({ thread, path }) => `<path d="${path}" stroke="${threads[thread]}"/>`,
  );
  // Takumi knows four shades between thread and paper, which shows as stairs where a thread is
  // almost level. The mean of four sheets, each set off by a part of such a stair, has sixteen.
  const sheets = [0, 1, 2, 3].map((sheet) => {
    const offset = (sheet - 1.5) / 16;
    return [
      `<g opacity="${String(1 / (sheet + 1))}">`,
      `<path d="M0 0H${String(width)}V${String(height)}H0Z" fill="${colors.paper}"/>`,
      `<g transform="translate(${String(left + offset)} ${String(top + offset)}) scale(${String(scale)})"`,
      ` fill="none" stroke-width="${String(threadWidth / scale)}"`,
      ` stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</g></g>`,
    ].join('');
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">${sheets.join('')}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
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

async function refuseUnknownCharacters({ title, label, siteName, file }: Card): Promise<void> {
  const { font } = await getTypeface();
  const characters = Array.from(
    new Intl.Segmenter('en-US').segment(title + label + siteName),
    ({ segment }) => segment,
  );
  const isUnknown = (character: string) =>
    Array.from(character).some((part) => !font.hasGlyphForCodePoint(part.codePointAt(0) ?? 0));
  reject(
    [...new Set(characters)].filter(isUnknown).map((character) => ({
      file,
      problem: `The share card cannot show "${character}", which Newsreader does not have.`,
      fix: 'Take it out of the title, or write it in Latin letters.',
    })),
  );
}
