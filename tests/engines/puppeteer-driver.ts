import puppeteer, { type LaunchOptions, type Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { browserArguments } from '../../scripts/browser.ts';
import { type DriverTab, type StartDriver, windowSize } from './driver.ts';

/** Drives any Chromium, with its memory of pages, which Playwright turns off. */
export const chromiumDriver: StartDriver = (executablePath, downloadPath) =>
  startDriver({
    browser: 'chrome',
    executablePath,
    // A page that was made ready takes the place of the one that Puppeteer asks.
    args: [...browserArguments, '--disable-features=Prerender2'],
    downloadBehavior: { policy: 'allow', downloadPath },
  });

/** Drives the Firefox of a system, over WebDriver BiDi. */
export const firefoxDriver: StartDriver = (executablePath, downloads) =>
  startDriver({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: {
      'browser.download.folderList': 2, // A folder that is named.
      'browser.download.dir': downloads,
    },
  });

async function startDriver(options: LaunchOptions) {
  const browser = await puppeteer.launch({ ...options, defaultViewport: windowSize });
  const { downloadBehavior } = options;
  return {
    async newReader() {
      const context = await browser.createBrowserContext(downloadBehavior && { downloadBehavior });
      return {
        newTab: async () => toTab(await context.newPage()),
        quit: () => context.close(),
      };
    },
    quit: () => browser.close(),
  };
}

function toTab(page: Page): DriverTab {
  // Puppeteer waits for pages to load. One from Firefox's memory does not, and leaves Puppeteer
  // waiting at each address that is opened after it; so the page opens it, and is asked.
  async function arrive(go: () => Promise<void>): Promise<void> {
    const timeOf = () =>
      page.evaluate(() =>
        // The empty page that may be there in between is no page of a site.
        document.readyState === 'complete' && isSecureContext ? performance.timeOrigin : undefined,
      );
    const before = await timeOf();
    await go();
    await expect.poll(timeOf).toSatisfy((time) => time !== undefined && time !== before);
  }
  return {
    goTo: (url) =>
      arrive(() =>
        page.evaluate((address) => {
          location.assign(address);
        }, url),
      ),
    show: () => page.bringToFront(),
    reload: () =>
      arrive(() =>
        page.evaluate(() => {
          location.reload();
        }),
      ),
    // A page in memory comes at once; the one that it replaces has to answer Puppeteer before.
    back: () =>
      page.evaluate(() => {
        setTimeout(() => {
          history.back();
        });
      }),
    forward: () =>
      page.evaluate(() => {
        setTimeout(() => {
          history.forward();
        });
      }),
    evaluate: (run, argument) => page.evaluate(run as never, argument),
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    async chooseFile(selector, path) {
      const input = await page.$<'input'>(selector as 'input');
      await input?.uploadFile(path);
    },
  };
}
