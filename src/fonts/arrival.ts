/*
 * How a page comes to be set in Newsreader without anything moving that somebody reads. The first
 * page asks for the fonts once it is shown, so that they delay nothing; the next one at once, because
 * it finds them in the browser's cache, and is set in them before it is shown. `font-display:
 * optional` would leave out even those.
 */
const root = document.documentElement;
/** From the start of the first frame until it is surely on the screen, in milliseconds. */
const pause = 100;
/** Whether the reader comes from elsewhere, as far as the browser tells. */
const isFirst = (window as Partial<Window>).navigation?.activation?.from === null;

/** Sets the page in Newsreader, or again in the letters that stand in for it. */
export const setInNewsreader = (isSet: boolean) => root.classList.toggle('has-newsreader', isSet);

/**
 * Loads the fonts, and sets the page in them if it is not shown yet.
 *
 * @param whenLate Called when it is, with the time since the first frame, in milliseconds.
 */
export function loadNewsreader(whenLate?: (age: number) => void): void {
  let shownAt = 0;
  const load = () => {
    const families = getComputedStyle(root).getPropertyValue('--newsreader');
    void document.fonts.load(`1em ${families}`).then(() => {
      if (shownAt) whenLate?.(performance.now() - shownAt);
      else setInNewsreader(true);
    });
  };
  requestAnimationFrame((now) => {
    shownAt = now;
    if (isFirst) setTimeout(load, pause);
  });
  if (!isFirst) load();
}
