/*
 * Runs before anything is painted, so that no page flashes in the wrong theme. Other tabs, and
 * ThemeSwitch, tell of a change by the storage event.
 */
import { whenShown } from '#features/when-shown.ts';
import { themeKey } from './key.ts';

const { dataset } = document.documentElement;
const color = document.querySelector<HTMLMetaElement>('[data-dark]');

function show(theme: string | null) {
  dataset.theme = theme ?? '';
  // Without a color of its own, the browser looks at those for the system's theme, which follow.
  if (color) color.content = color.dataset[dataset.theme] ?? '';
}

whenShown(() => {
  try {
    show(localStorage.getItem(themeKey));
  } catch {
    // Storage is forbidden here; the system's theme it is.
  }
});
addEventListener('storage', ({ key, newValue }) => {
  if (key === themeKey || key === null) show(newValue);
});
