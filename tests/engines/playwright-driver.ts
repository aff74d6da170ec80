import { join } from 'node:path';
import { type BrowserType, firefox, type Page, webkit } from '@playwright/test';
import { type DriverTab, type StartDriver, windowSize } from './driver.ts';

/** Drive Playwright's own builds of Firefox and WebKit. */
export const playwrightDrivers = {
  firefox: driverOf(firefox),
  webkit: driverOf(webkit),
};

function driverOf(type: BrowserType): StartDriver {
  return async (executablePath, downloads) => {
    const browser = await type.launch({ executablePath });
    return {
      async newReader() {
        const context = await browser.newContext({ viewport: windowSize });
        return {
          async newTab() {
            const page = await context.newPage();
            page.on(
              'download',
              (file) => void file.saveAs(join(downloads, file.suggestedFilename())),
            );
            return toTab(page);
          },
          quit: () => context.close(),
        };
      },
      quit: () => browser.close(),
    };
  };
}

function toTab(page: Page): DriverTab {
  return {
    async goTo(url) {
      await page.goto(url);
    },
    show: () => page.bringToFront(),
    async reload() {
      await page.reload();
    },
    async back() {
      await page.goBack({ waitUntil: 'commit' });
    },
    async forward() {
      await page.goForward({ waitUntil: 'commit' });
    },
    // Playwright's types know less of what can be passed than this interface says.
    evaluate: (run, argument) => page.evaluate(run as never, argument) as never,
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    chooseFile: (selector, path) => page.locator(selector).setInputFiles(path),
  };
}
