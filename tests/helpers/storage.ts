import type { Page } from '@playwright/test';

/** Keys of what is stored in the tab and on the device, as the page's browser has them now. */
export async function storedKeys(page: Page) {
  return page.evaluate(() => ({
    tab: Object.keys(sessionStorage).sort(),
    device: Object.keys(localStorage).sort(),
  }));
}

/** Lets the page's storage take nothing more, as a device without room does. */
export async function fillStorage(page: Page) {
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('It does not fit.', 'QuotaExceededError');
    };
  });
}

/** Opens pages as a browser does whose settings forbid all storage. */
export async function forbidStorage(page: Page) {
  await page.addInitScript(() => {
    for (const area of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, area, {
        get() {
          throw new DOMException('It is forbidden.', 'SecurityError');
        },
      });
    }
  });
}
