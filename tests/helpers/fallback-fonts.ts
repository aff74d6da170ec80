import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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

/** What titles and text are in before Newsreader comes. */
export interface FallbackFamilies {
  display: string;
  text: string;
}

/**
 * Shows a page as it is until Newsreader comes, then in Newsreader, once for each of some fallbacks.
 *
 * @param page A page that is shown in Newsreader. Only Chromium tells what moves.
 * @param fallbacks Families that the page has.
 * @returns How much of it moves from each, as cumulative layout shift has it.
 */
export function swapShifts(page: Page, fallbacks: FallbackFamilies[]): Promise<number[]> {
  return page.evaluate(async (all) => {
    let moved = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const { value } of entries as (PerformanceEntry & { value: number })[]) moved += value;
    };
    const observer = new PerformanceObserver((list) => {
      add(list.getEntries());
    });
    observer.observe({ type: 'layout-shift' });
    const { style } = document.documentElement;
    /** What has just changed is shown in the next frame, and told of in the one after it. */
    const awaitShown = async () => {
      for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
      add(observer.takeRecords());
    };

    const shifts: number[] = [];
    for (const { display, text } of all) {
      style.setProperty('--font-newsreader-display', `"${display}"`);
      style.setProperty('--font-newsreader-text', `"${text}"`);
      await awaitShown();
      moved = 0;
      style.removeProperty('--font-newsreader-display');
      style.removeProperty('--font-newsreader-text');
      await awaitShown();
      shifts.push(moved);
    }
    observer.disconnect();
    return shifts;
  }, fallbacks);
}
