/**
 * Calls a function now, and whenever what is stored may be something else: the page is shown anew,
 * after it was made ready ahead, lay in the browser's cache or was in the background, or another tab
 * has stored something.
 */
export function watchStorage(look: (event: Partial<Event>) => void): void {
  look({});
  for (const type of ['pageshow', 'visibilitychange', 'storage']) addEventListener(type, look);
}
