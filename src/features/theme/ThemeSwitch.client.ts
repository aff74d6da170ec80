import { whenShown } from '#features/when-shown.ts';
import { themeKey } from './key.ts';

/**
 * Chooses light or dark colors against the system's, and remembers it on the device. Lives as long as
 * its page.
 */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    const showChoice = () => {
      const chosen = document.documentElement.dataset.theme ?? '';
      for (const input of this.querySelectorAll('input')) input.checked = input.value === chosen;
    };
    this.hidden = false;
    // The page itself has heard of it before.
    whenShown(showChoice);
    addEventListener('storage', showChoice);
    this.addEventListener('change', ({ target }) => {
      choose((target as HTMLInputElement).value);
    });
  }
}

function choose(theme: string) {
  try {
    if (theme) localStorage.setItem(themeKey, theme);
    else localStorage.removeItem(themeKey);
  } catch {
    // Storage is full or forbidden: the choice holds for this page, while it is shown.
  }
  // Browsers tell only the other tabs.
  dispatchEvent(new StorageEvent('storage', { key: themeKey, newValue: theme }));
}

customElements.define('theme-switch', ThemeSwitch);
