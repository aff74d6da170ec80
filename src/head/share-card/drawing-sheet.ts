import type { Drawing } from '#drawings/drawing.ts';
import { palettes, type Theme } from './palettes.ts';

/** A sheet, and where its drawing is on it, in pixels. */
interface Sheet {
  width: number;
  height: number;
  theme: Theme;
  top: number;
  shownHeight: number;
  /** Width of the lines, in pixels. */
  threadWidth?: number | undefined;
}

/**
 * Draws a drawing on a sheet of a picture's size, with its box in the middle.
 *
 * @param drawing The drawing.
 * @param sheet The sheet.
 * @returns An SVG image as a data URL.
 */
export function toSheet(
  drawing: Drawing,
  { width, height, theme, top, shownHeight, threadWidth = 5 }: Sheet,
): string {
  const colors = palettes[theme];
  const scale = shownHeight / drawing.height;
  const left = (width - drawing.width * scale) / 2;
  const paths = drawing.threads.map(
    ({ thread, path }) => `<path d="${path}" stroke="${colors[thread]}"/>`,
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
