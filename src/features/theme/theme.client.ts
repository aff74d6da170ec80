/*
 * Chooses light or dark colors against the system's, and remembers it on the device. Runs before
 * anything is painted, so that no page flashes in the wrong theme; the switch is in the page's foot.
 */
import { prefix } from '#features/storage.ts';
import { watchStorage } from '#features/watch-storage.ts';

const themeKey = `${prefix}theme`;
const { dataset } = document.documentElement;
const color = document.querySelector<HTMLMetaElement>('[data-dark]');

function show(theme: string) {
  dataset.theme = theme;
  // Without a color of its own, the browser looks at those for the system's theme, which follow.
  if (color) color.content = color.dataset[theme] ?? '';
  for (const input of document.querySelectorAll<HTMLInputElement>('[name="theme"]')) {
    input.checked = input.value === theme;
  }
}

function look() {
  let theme = dataset.theme ?? '';
  try {
    theme = localStorage.getItem(themeKey) ?? '';
  } catch {
    // Storage is forbidden here; the system's theme it is, or what was chosen on this page.
  }
  show(theme);
}

watchStorage(look);
// The switch is there now.
document.addEventListener('DOMContentLoaded', look);
addEventListener('change', ({ target }) => {
  const { name, value } = target as HTMLInputElement;
  if (name !== 'theme') return;
  show(value);
  try {
    if (value) localStorage.setItem(themeKey, value);
    else localStorage.removeItem(themeKey);
  } catch {
    // Storage is full or forbidden: the choice holds for now, on this page.
  }
});
