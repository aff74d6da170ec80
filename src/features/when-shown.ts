/**
 * Calls a function now, and whenever the page is shown anew: it may have been made ready ahead, or
 * come back from the browser's cache as it was when it was left.
 */
export function whenShown(look: () => void): void {
  look();
  addEventListener('pageshow', look);
  document.addEventListener('prerenderingchange', look);
}
