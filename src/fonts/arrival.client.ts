/*
 * Sets the page in Newsreader when the fonts arrive soon after it, and only if nothing in view moves:
 * each block keeps its size, and what stands in it its place, by a trace of letter spacing. Where
 * that is not enough, or the fonts come late, the page keeps the letters that it has. The next one
 * has the fonts from the browser's cache with its first frame. Preloading them, or waiting for them, would delay the first
 * screen; `font-display: optional` would leave out even those that are there at once.
 */
const soon = 500; // milliseconds; nobody has begun to read by then
const noticed = 3; // pixels; less is no layout shift (web.dev/articles/cls)
/** Traces of spacing to try, in em, the least first: none, then a little more and a little less. */
const tracesOf = (step: number, count: number) =>
  Array.from({ length: count }, (_, index) => (index % 2 ? step : -step) * Math.ceil(index / 2));
const traces = tracesOf(0.012, 9).flatMap((word) =>
  tracesOf(0.0015, 21).map((letter) => [letter, word] as const),
);

const started = performance.now();
const root = document.documentElement;

/** Size of a block, and where the pieces in it begin and end, from its corner. */
function placesIn(block: HTMLElement): number[] {
  const { left, top, width, height } = block.getBoundingClientRect();
  const places = [...block.children].flatMap((child) => {
    const rectangles = [...child.getClientRects()];
    const [first, last] = [rectangles[0], rectangles.at(-1)];
    return first && last
      ? [first.left - left, first.top - top, last.right - left, last.top - top]
      : [];
  });
  return [width, height, ...places];
}

function setSpacing({ style }: HTMLElement, letter: number, word: number) {
  style.letterSpacing = letter ? `${String(letter)}em` : '';
  style.wordSpacing = word ? `${String(word)}em` : '';
}

/** Sets the page, if it can be held still or has only just been shown. */
function setInNewsreader(isJustShown: boolean) {
  const blocks = [...document.querySelectorAll<HTMLElement>('h1,h2,h3,h4,p,ul,li,label,summary,a')]
    .filter((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && getComputedStyle(block).display !== 'inline';
    })
    // Inner blocks before those around them.
    .reverse()
    .map((block) => ({ block, places: placesIn(block) }));

  // What is read keeps its place in the window, whatever happens to the lines above it.
  const first = blocks.at(-1)?.block;
  const top = first?.getBoundingClientRect().top ?? 0;
  root.style.overflowAnchor = 'none';
  root.classList.add('has-newsreader');
  const isHeld = blocks.every(({ block, places }) =>
    traces.some(([letter, word]) => {
      setSpacing(block, letter, word);
      return placesIn(block).every(
        (place, index) => Math.abs(place - (places[index] ?? 0)) < noticed,
      );
    }),
  );
  if (!isHeld && !isJustShown) {
    root.classList.remove('has-newsreader');
    for (const { block } of blocks) setSpacing(block, 0, 0);
  }
  const moved = (first?.getBoundingClientRect().top ?? 0) - top;
  scrollBy({ top: moved, behavior: 'instant' });
  root.style.overflowAnchor = '';
  // Whoever has just come by a link to a place lands there by the new lines, not the old.
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type === 'navigate') {
    requestAnimationFrame(() => document.querySelector(':target')?.scrollIntoView());
  }
}

const style = getComputedStyle(root);
const cuts = ['--font-newsreader-display', '--font-newsreader-text'];
await Promise.all(
  cuts.map((cut) => document.fonts.load(`1em ${style.getPropertyValue(cut)}`, 'a')),
);
const isCached = performance
  .getEntriesByType('resource')
  .every(
    (entry) =>
      !entry.name.endsWith('.woff2') || (entry as PerformanceResourceTiming).transferSize === 0,
  );
if (performance.now() - started < soon) setInNewsreader(isCached);

export {};
