import type { Node } from '@takumi-rs/core';
import { extended } from '#drawings/drawing.ts';
import { drawings, type DrawingName } from '#drawings/drawings.ts';
import type { Guide } from '#guide/guide.ts';
import { toQuotes, type Quote, type Quoted } from '#guide/quotes.ts';
import { toSheet } from './drawing-sheet.ts';
import { rejectUnknownCharacters } from './layout.ts';
import { palettes, type Theme } from './palettes.ts';
import { drawTree, once, type Picture } from './share-card.ts';
import { cuts } from './typeface.ts';

/** Size of the picture of a line: upright, as people post pictures. */
const size = { width: 1080, height: 1350 };
const textWidth = 860;
const drawingHeight = 170;
const themes = Object.keys(palettes) as Theme[];

/** A line as a picture. */
export interface LinePicture extends Picture {
  theme: Theme;
  /** Name of its file without ending: `apologize-line-1-light.0123456789ab`. */
  name: string;
  /** Its address without the base path. */
  path: string;
  /** Name under which a reader keeps it. */
  fileName: string;
}

/**
 * Draws a line of a part, in both themes.
 *
 * @param part The part.
 * @param quote Its line.
 * @param siteName Name of the site.
 * @returns The pictures. They show the line and where it is, and nothing of who sends it.
 * @throws AstroError when the typeface lacks a character.
 */
export function toLinePictures(
  part: Quoted,
  quote: Quote,
  siteName: string,
): Promise<LinePicture[]> {
  return Promise.all(
    themes.map(async (theme) => {
      const { slug, title } = part;
      const drawing = drawingOf(part);
      const picture = await once(
        JSON.stringify([quote.text, title, siteName, drawing, theme]),
        async () => {
          const file = part.entry.filePath ?? part.entry.id;
          await rejectUnknownCharacters(quote.text + title, file);
          return drawTree(toTree({ line: quote.text, title, siteName, drawing, theme }), size);
        },
      );
      const kept = `${slug}-${quote.id.replace(`${slug}-`, '')}-${theme}`;
      const name = `${kept}.${picture.hash}`;
      return { ...picture, theme, name, path: `/share/${name}.png`, fileName: `${kept}.png` };
    }),
  );
}

/** Every picture of a line that a page offers. */
export async function toAllLinePictures(guide: Guide): Promise<LinePicture[]> {
  const { opening, essays, closing } = guide.article;
  const sections = [opening, ...essays, closing];
  const parts = [...sections, ...guide.steps, ...guide.pieces, ...guide.companions];
  const drawn = await Promise.all(
    parts.flatMap((part) => toQuotes(part).map((quote) => toLinePictures(part, quote, guide.name))),
  );
  return drawn.flat();
}

function drawingOf({ entry: { data } }: Quoted): DrawingName {
  return ('drawing' in data ? data.drawing : undefined) ?? 'tangle';
}

/** What a picture shows. */
interface Shown {
  line: string;
  title: string;
  siteName: string;
  drawing: DrawingName;
  theme: Theme;
}

function toTree({ line, title, siteName, drawing, theme }: Shown): Node {
  const { paper, ink, soft } = palettes[theme];
  const top = size.height - 430;
  const fontSize = [116, 104, 92, 80][Math.min(3, Math.floor(line.length / 35))] ?? 80;
  const text = (words: string, style: Record<string, string | number>): Node => ({
    type: 'text',
    text: words,
    style: { position: 'absolute', textAlign: 'center', ...style },
  });
  return {
    type: 'container',
    style: { ...size, backgroundColor: paper, color: ink },
    children: [
      {
        type: 'image',
        ...size,
        src: toSheet(extended(drawings[drawing]), {
          ...size,
          theme,
          top,
          shownHeight: drawingHeight,
        }),
      },
      {
        type: 'container',
        style: {
          position: 'absolute',
          left: (size.width - textWidth) / 2,
          top: 90,
          width: textWidth,
          height: top - 150,
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'center',
        },
        children: [
          {
            type: 'text',
            text: `“${line.replace(/^“|”$/g, '')}”`,
            style: {
              ...cuts.display,
              fontSize,
              lineHeight: 1.12,
              textAlign: 'center',
              textWrap: 'balance',
            },
          },
        ],
      },
      text(title, {
        ...cuts.text,
        fontSize: 38,
        color: soft,
        left: 60,
        width: size.width - 120,
        top: size.height - 190,
      }),
      text(siteName, {
        ...cuts.name,
        fontSize: 34,
        left: 60,
        width: size.width - 120,
        top: size.height - 120,
      }),
    ],
  };
}
