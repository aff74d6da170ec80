import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import getPort from 'get-port';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { expect } from 'vitest';
import { loopback } from '../../scripts/server.ts';
import { type DriverTab, type Reader, type StartDriver, windowSize } from './driver.ts';

/** Drives the WebKit of a system, which is GTK's, over WebDriver and on a screen in memory. */
export const webkitDriver: StartDriver = async (path, downloads) => {
  const home = await mkdtemp(join(tmpdir(), 'seventeen-steps-webkit-'));
  await writeFile(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const screen = await startScreen();
  const environment = {
    DISPLAY: screen.display,
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
  };
  return {
    // What a browser that is driven keeps, it forgets when it quits.
    newReader: () => startReader(() => startService(path, environment)),
    async quit() {
      await stop(screen.process);
      // The browser may write into it for a moment after it was told to quit.
      await rm(home, { recursive: true, force: true, maxRetries: 10 });
    },
  };
};

/** Milliseconds in which a browser has started, also on a busy machine; it takes one second else. */
const timeToStart = 20_000;

/**
 * Starts a browser with a WebDriver of its own. Beside other browsers one in a hundred never answers its
 * WebDriver, which would wait for good; then both are started again.
 */
async function startReader(start: () => Promise<Service>): Promise<Reader> {
  for (;;) {
    const service = await start();
    const starting = new Builder()
      .usingServer(service.url)
      .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
      .build();
    try {
      const browser = await Promise.race([starting, sleep(timeToStart, undefined, { ref: false })]);
      if (browser) return toReader(browser, service);
    } catch (error) {
      await stop(service.process);
      throw error;
    }
    // It fails once its WebDriver is gone, and nobody waits for it.
    starting.catch(() => undefined);
    await stop(service.process);
  }
}

function toReader(browser: WebDriver, service: Service): Reader {
  let isNew = true;
  return {
    async newTab() {
      // A tab could not be brought to the front.
      if (!isNew) await browser.switchTo().newWindow('window');
      isNew = false;
      return toTab(browser, await browser.getWindowHandle());
    },
    async quit() {
      await browser.quit();
      await stop(service.process);
    },
  };
}

async function startScreen() {
  const { width, height } = windowSize;
  const size = `${String(width)}x${String(height)}x24`;
  // It chooses a number that is free, and says which once it is ready.
  const process = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', size], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = (await once(process.stdout, 'data')) as [Buffer];
  return { process, display: `:${number.toString().trim()}` };
}

/** A WebDriver that runs. */
interface Service {
  process: ChildProcess;
  url: string;
}

async function startService(path: string, environment: Record<string, string>): Promise<Service> {
  const port = String(await getPort({ host: loopback }));
  const url = `http://${loopback}:${port}`;
  const child = spawn(path, [`--host=${loopback}`, `--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...environment },
  });
  await expect.poll(async () => (await fetch(`${url}/status`)).ok).toBe(true);
  return { process: child, url };
}

async function stop(process: ChildProcess): Promise<void> {
  const ended = once(process, 'close');
  process.kill();
  await ended;
}

function toTab(browser: WebDriver, handle: string): DriverTab {
  // WebDriver has one window at a time to which all it is told applies.
  async function here<Result>(act: () => Promise<Result>): Promise<Result> {
    await browser.switchTo().window(handle);
    return act();
  }
  return {
    goTo: (url) => here(() => browser.get(url)),
    show: () => browser.switchTo().window(handle),
    reload: () => here(() => browser.navigate().refresh()),
    back: () => here(() => browser.navigate().back()),
    forward: () => here(() => browser.navigate().forward()),
    evaluate: (run, argument) =>
      here(async () => {
        const answer = await browser.executeAsyncScript<{ result?: never; error?: string }>(
          `const [argument, tell] = arguments;
           (async () => (${run.toString()})(argument))().then(
             (result) => tell({ result }),
             (error) => tell({ error: String(error) }),
           );`,
          argument,
        );
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.result as never;
      }),
    clickAt: (x, y) =>
      here(() =>
        browser
          .actions()
          .move({ x: Math.round(x), y: Math.round(y) })
          .click()
          .perform(),
      ),
    type: (text) => here(() => browser.actions().sendKeys(text).perform()),
    press: (key) => here(() => browser.actions().sendKeys(keys[key]).perform()),
    chooseFile: (selector, path) =>
      here(() => browser.findElement(By.css(selector)).sendKeys(path)),
  };
}

const keys = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Shift: Key.SHIFT,
  Escape: Key.ESCAPE,
  ArrowRight: Key.ARROW_RIGHT,
};
