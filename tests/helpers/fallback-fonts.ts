import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { shiftOf } from './layout-shift.ts';

/** Free fonts with the widths of those on devices, by the names that `fallback-fonts.css` has for these. */
const widthsOf = { Georgia: 'gelasio', Noto: 'noto-serif', Times: 'tinos' };

export type FallbackName = keyof typeof widthsOf;
export const fallbackNames = Object.keys(widthsOf) as FallbackName[];

/** A face of `fallback-fonts.css`. */
export interface FallbackFace {
  /** Such as `Text on Georgia`. */
  family: string;
  weight: string;
  /** In percent, as are the next two. */
  sizeAdjust: number;
  ascentOverride: number;
  descentOverride: number;
}

/** The faces that pages are shown in until Newsreader comes. */
export const fallbackFaces: FallbackFace[] = readFaces();

function readFaces(): FallbackFace[] {
  const file = new URL('../../src/styles/fallback-fonts.css', import.meta.url);
  return [...readFileSync(file, 'utf8').matchAll(/@font-face \{(.*?)\}/gs)].map(([, face = '']) => {
    const valueOf = (name: string) => new RegExp(`\\b${name}: '?([^;']+)`).exec(face)?.[1] ?? '';
    return {
      family: valueOf('font-family'),
      weight: valueOf('font-weight') || '400',
      sizeAdjust: parseFloat(valueOf('size-adjust')),
      ascentOverride: parseFloat(valueOf('ascent-override')),
      descentOverride: parseFloat(valueOf('descent-override')),
    };
  });
}

const require = createRequire(import.meta.url);

function fontAddress(name: FallbackName, weight: string): string {
  const file = `@fontsource/${widthsOf[name]}/files/${widthsOf[name]}-latin-${weight === '400' ? '400' : '700'}-normal.woff2`;
  return `data:font/woff2;base64,${readFileSync(require.resolve(file)).toString('base64')}`;
}

/**
 * Puts faces on a page whatever fonts this machine has. Its policy has to be switched off for them.
 *
 * @param page A page that is shown.
 * @param faces Faces in families of any names.
 * @param name Whose widths they have.
 */
export async function addFaces(page: Page, faces: FallbackFace[], name: FallbackName) {
  await page.evaluate(
    async (added) => {
      for (const { family, address, weight, sizes } of added) {
        const descriptors: FontFaceDescriptors & { sizeAdjust: string } = { weight, ...sizes };
        document.fonts.add(await new FontFace(family, `url(${address})`, descriptors).load());
      }
    },
    faces.map(({ family, weight, sizeAdjust, ascentOverride, descentOverride }) => ({
      family,
      weight,
      address: fontAddress(name, weight),
      sizes: {
        sizeAdjust: `${String(sizeAdjust)}%`,
        ascentOverride: `${String(ascentOverride)}%`,
        descentOverride: `${String(descentOverride)}%`,
        lineGapOverride: '0%',
      },
    })),
  );
}

/**
 * Shows a page as it is until Newsreader comes, then in Newsreader.
 *
 * @param page A page that was opened after `watchShifts`, with Newsreader.
 * @param families What titles and text are in first.
 * @returns How much of it moves, as cumulative layout shift has it.
 */
export async function swapShift(page: Page, families: { display: string; text: string }) {
  await page.evaluate(({ display, text }) => {
    document.documentElement.style.setProperty('--font-newsreader-display', `"${display}"`);
    document.documentElement.style.setProperty('--font-newsreader-text', `"${text}"`);
  }, families);
  const before = await shiftOf(page);
  await page.evaluate(() => {
    document.documentElement.style.removeProperty('--font-newsreader-display');
    document.documentElement.style.removeProperty('--font-newsreader-text');
  });
  return (await shiftOf(page)) - before;
}
