/*
 * Runs before anything is painted, so that no page flashes in the wrong theme. Other tabs, and
 * ThemeSwitch, tell of a change by the storage event.
 */
import { themeKey } from './key.ts';

const { dataset } = document.documentElement;

function show(theme: string | null) {
  const chosen = theme === 'light' || theme === 'dark' ? theme : '';
  dataset.theme = chosen;
  for (const color of document.querySelectorAll<HTMLMetaElement>('meta[data-theme]')) {
    const own = color.dataset.theme ?? '';
    const isChosen = own === chosen ? 'all' : 'not all';
    color.media = chosen ? isChosen : `(prefers-color-scheme: ${own})`;
  }
}

try {
  show(localStorage.getItem(themeKey));
} catch {
  // Storage is forbidden here; the system's theme it is.
}
addEventListener('storage', ({ key, newValue }) => {
  if (key === themeKey || key === null) show(newValue);
});
