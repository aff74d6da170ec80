import type { Page } from '@playwright/test';

/** Keys of what is stored in the tab and on the device, as the page's browser has them now. */
export async function storedKeys(page: Page) {
  return page.evaluate(() => ({
    tab: Object.keys(sessionStorage).sort(),
    device: Object.keys(localStorage).sort(),
  }));
}

/** What makes a page's storage reject everything; each runs in the page. */
export const storageFailures = {
  /** As settings of a browser can. */
  forbidden: () => {
    for (const area of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, area, {
        get() {
          throw new DOMException('It is forbidden.', 'SecurityError');
        },
      });
    }
  },
  /** As a device without room does. */
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('It does not fit.', 'QuotaExceededError');
    };
  },
};
