import pngToIco from 'png-to-ico';
import sharp from 'sharp';
import { colorOf } from '../../src/styles/colors.ts';
import { toMark } from './mark.ts';

const paper = colorOf('paper').light;

/** The icons that systems put on a home screen, by file name, with their size in pixels. */
export const icons = {
  'icon-192': { size: 192, mark: toMark({ ground: paper, scale: 0.85 }) },
  'icon-512': { size: 512, mark: toMark({ ground: paper, scale: 0.85 }) },
  // A mask may take all but a circle of 80 % (w3.org/TR/appmanifest/#icon-masks).
  'icon-maskable-512': { size: 512, mark: toMark({ ground: paper, scale: 0.62 }) },
  'apple-touch-icon': { size: 180, mark: toMark({ ground: paper, scale: 0.8 }) },
};

/**
 * Draws an icon.
 *
 * @param name Which.
 * @returns A PNG.
 */
export function renderIcon(name: keyof typeof icons): Promise<Buffer> {
  const { mark, size } = icons[name];
  return toPng(mark, size);
}

/**
 * Draws the icon for browsers that take no SVG.
 *
 * @returns An ICO with the sizes that tabs and bookmarks use.
 */
export async function renderFavicon(): Promise<Buffer> {
  return pngToIco(await Promise.all([16, 32, 48].map((size) => toPng(toMark(), size))));
}

function toPng(svg: string, size: number): Promise<Buffer> {
  const density = (72 * size) / 32;
  return sharp(Buffer.from(svg), { density }).resize(size).png({ palette: true }).toBuffer();
}
