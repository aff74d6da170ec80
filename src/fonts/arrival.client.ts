/*
 * Sets the page in Newsreader if the fonts are there before anything is shown, so that nothing that
 * somebody reads ever moves. Else the page keeps the letters that it has, and the next one finds the
 * fonts in the browser's cache. `font-display: optional` would leave out even those.
 */
const root = document.documentElement;
const style = getComputedStyle(root);
const display = style.getPropertyValue('--font-newsreader-display');
const text = style.getPropertyValue('--font-newsreader-text');
let isShown = false;
requestAnimationFrame(() => (isShown = true));
void document.fonts.load(`1em ${display},${text}`).then(() => {
  if (!isShown) root.classList.add('has-newsreader');
});
