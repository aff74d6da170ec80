/*
 * Sets the page in Newsreader when the fonts arrive soon after it, and only if nothing in view moves:
 * each block keeps its size, and what stands in it its place, by a trace of letter spacing. Where
 * that is not enough, or the fonts come late, the page keeps the letters that it has. The first page
 * that is read asks for them once it is shown, so that they delay nothing; the next one at once,
 * because it finds them in the browser's cache. `font-display: optional` would leave out even those.
 */
const soon = 500; // milliseconds; nobody has begun to read by then
const noticed = 3; // pixels; less is no layout shift (web.dev/articles/cls)
/** The number at a place of 0, 1, −1, 2, −2 …: the least change first. */
const nth = (index: number) => (index % 2 ? 1 : -1) * Math.ceil(index / 2);
/** Traces of spacing to try: 21 between letters, and for each of 9 between words. */
const traces = Array.from({ length: 189 }, (_, index) => {
  const letter = 0.0015 * nth(index % 21);
  const word = 0.012 * nth(Math.trunc(index / 21));
  return `letter-spacing:${String(letter)}em;word-spacing:${String(word)}em`;
});

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

/** Sets the page, if it can be held still or has only just been shown. */
function setInNewsreader(isJustShown: boolean) {
  const blocks = [
    ...document.querySelectorAll<HTMLElement>('h1,h2,h3,h4,p,ul,li,label,summary,a,button'),
  ]
    .filter((block) => {
      const { top, bottom } = block.getBoundingClientRect();
      return bottom > 0 && top < innerHeight && getComputedStyle(block).display !== 'inline';
    })
    // Inner blocks before those around them.
    .reverse()
    .map((block) => ({ block, places: placesIn(block) }));

  // What is read keeps its place in the window, whatever happens to the lines above it.
  const topOfText = () => blocks.at(-1)?.block.getBoundingClientRect().top ?? 0;
  const top = topOfText();
  root.style.overflowAnchor = 'none';
  root.classList.add('has-newsreader');
  const isHeld = blocks.every(({ block, places }) =>
    // A list longer than the window would take long to try, and can hardly be held.
    traces.slice(0, (places[1] ?? 0) > innerHeight ? 1 : undefined).some((trace) => {
      block.style.cssText = trace;
      return placesIn(block).every(
        (place, index) => Math.abs(place - (places[index] ?? 0)) < noticed,
      );
    }),
  );
  if (!isHeld && !isJustShown) {
    root.classList.remove('has-newsreader');
    for (const { block } of blocks) block.style.cssText = '';
  }
  scrollBy({ top: topOfText() - top, behavior: 'instant' });
  root.style.overflowAnchor = '';
  // Whoever has just come by a link to a place lands there by the new lines, not the old.
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type === 'navigate') {
    requestAnimationFrame(() => document.querySelector(':target')?.scrollIntoView());
  }
}

/** Whether the reader comes from elsewhere, as far as the browser tells. */
const isFirst = 'navigation' in window && !navigation.activation?.from;
if (isFirst && !document.hidden) {
  await new Promise((resolve) => {
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
  });
}
const started = performance.now();
const style = getComputedStyle(root);
const cuts = ['display', 'text'];
await Promise.all(
  cuts.map((cut) =>
    document.fonts.load(`1em ${style.getPropertyValue(`--font-newsreader-${cut}`)}`, 'a'),
  ),
);
const isCached = performance
  .getEntriesByType('resource')
  .every((entry) => !(entry as PerformanceResourceTiming).transferSize);
if (performance.now() - started < soon) setInNewsreader(isCached && !isFirst);

export {};
