/*
 * A first page is set in Newsreader when the fonts come soon after it, and only if nothing in view
 * moves: each block keeps its size, and what stands in it its place, by a trace of letter spacing.
 * Where that is not enough, the page keeps the letters that it has.
 */
import { loadNewsreader, setInNewsreader } from './arrival.ts';

const soon = 500; // milliseconds; nobody has begun to read by then
/** Pixels; less is no layout shift (web.dev/articles/cls). */
const noticed = 3;
/** The number at a place of 0, 1, −1, 2, −2 …: the least change first. */
const nth = (index: number) => (index % 2 ? 1 : -1) * Math.ceil(index / 2);
/** Traces of spacing to try: 21 between letters, and for each of 9 between words. */
const traces = Array.from({ length: 189 }, (_, index) => {
  const letter = 0.0015 * nth(index % 21);
  const word = 0.012 * nth(Math.trunc(index / 21));
  return `letter-spacing:${String(letter)}em;word-spacing:${String(word)}em`;
});

/** Size of a block, and where the pieces in it begin and end, from its corner. */
function placesIn(block: HTMLElement): number[] {
  const { left, top, width, height } = block.getBoundingClientRect();
  const pieces = [...block.children].flatMap((child) => {
    const [first, ...others] = child.getClientRects();
    const last = others.at(-1) ?? first;
    return first && last ? [first.x - left, first.y - top, last.right - left, last.y - top] : [];
  });
  return [width, height, ...pieces];
}

function holdLines(age: number) {
  // What stands above the window is not held, nor what is still to come.
  if (scrollY || age > soon || document.readyState === 'loading') return;
  const blocks = [
    ...document.querySelectorAll<HTMLElement>('h1,h2,h3,h4,p,ul,li,label,summary,a,button'),
  ]
    .filter((block) => {
      const { top, height } = block.getBoundingClientRect();
      // What is taller than the window, a list of all sources say, is held by what is in it.
      return Math.max(top, height) < innerHeight && getComputedStyle(block).display !== 'inline';
    })
    // Inner blocks before those around them.
    .reverse()
    .map((block) => [block, placesIn(block)] as const);
  setInNewsreader(true);
  const isHeld = blocks.every(([block, places]) =>
    traces.some((trace) => {
      block.style.cssText = trace;
      return placesIn(block).every(
        (place, index) => Math.abs(place - (places[index] ?? 0)) < noticed,
      );
    }),
  );
  if (isHeld) return;
  setInNewsreader(false);
  for (const [block] of blocks) block.style.cssText = '';
}

loadNewsreader(holdLines);
