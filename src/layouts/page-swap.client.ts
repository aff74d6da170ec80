/*
 * Where a page fades into one from the browser's cache, WebKit skips the fade, and counts that as an
 * error that nobody took care of.
 */
addEventListener('pageswap', ({ viewTransition }) => {
  viewTransition?.ready.catch(() => undefined);
});
