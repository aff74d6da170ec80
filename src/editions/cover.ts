import type { Node } from '@takumi-rs/core';
import { toThreadOfSteps } from '#drawings/thread-of-steps.ts';
import type { Guide } from '#guide/guide.ts';
import { toSheet } from '#head/share-card/drawing-sheet.ts';
import { palettes } from '#head/share-card/palettes.ts';
import { drawTree } from '#head/share-card/share-card.ts';
import { cuts } from '#head/share-card/typeface.ts';

/** Size of the cover: upright, as shelves of e-books show it. */
const size = { width: 1200, height: 1800 };
const textWidth = 960;
/** Where the threads run. */
const sheet = { top: 850, shownHeight: 730, threadWidth: 4 };

/**
 * Draws the cover of the e-book: its title, and the pair of threads that runs through all steps.
 *
 * @param guide The guide.
 * @returns A PNG, and what is on it.
 */
export async function drawCover({ article, name, steps }: Guide) {
  const { title } = article.opening;
  const drawing = toThreadOfSteps(
    steps.map((step) => step.drawing),
    { perRow: 3, room: 0 },
  );
  const { bytes } = await drawTree(
    {
      type: 'container',
      style: {
        ...size,
        backgroundColor: palettes.light.paper,
        color: palettes.light.ink,
      },
      children: [
        { type: 'image', ...size, src: toSheet(drawing, { ...size, ...sheet, theme: 'light' }) },
        toText(title, 130, {
          ...cuts.display,
          fontSize: title.length > 40 ? 120 : 150,
          lineHeight: 1.04,
        }),
        toText(name, 1650, { ...cuts.name, fontSize: 52, lineHeight: 1.2 }),
      ],
    },
    size,
  );
  return { bytes, alt: `${title}. ${name}.` };
}

function toText(text: string, top: number, style: Record<string, string | number>): Node {
  const left = (size.width - textWidth) / 2;
  return {
    type: 'text',
    text,
    style: { ...style, position: 'absolute', left, top, width: textWidth, textAlign: 'center' },
  };
}
