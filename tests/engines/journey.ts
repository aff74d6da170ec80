/**
 * Journeys are written once and run in each engine that this machine has; `tests/vitest.config.ts`
 * makes a project of each. To add one:
 *
 *   journey('the theme holds after Back', async ({ newTab, site }) => {
 *     const tab = await newTab();
 *     await tab.open('short/');
 *     await tab.click('label', 'Dark');
 *     …
 *   });
 *
 * and to run it: `npx vitest run --config tests/vitest.config.ts --project journeys-webkit tests/engines/theme.test.ts`.
 * A journey has a browser without any trace of another journey, and the built site on a server of its
 * own. The server can go away (`site.isGone`), which is how a reader is offline in every engine.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { Engine } from '../../scripts/engines.ts';
import { siteAddress } from '../../src/build/site-address.ts';
import { dist } from '../helpers/built-site.ts';
import { type SiteServer, startSiteServer } from '../helpers/site-server.ts';
import type { Driver, StartDriver } from './driver.ts';
import { Tab } from './tab.ts';

/** The library that drives an engine, which is loaded for that one alone. */
async function findDriver({ name, by }: Engine): Promise<StartDriver> {
  if (name === 'chromium') return (await import('./puppeteer-driver.ts')).chromiumDriver;
  if (by === 'Playwright') return (await import('./playwright-driver.ts')).playwrightDrivers[name];
  if (name === 'firefox') return (await import('./puppeteer-driver.ts')).firefoxDriver;
  return (await import('./webkit-driver.ts')).webkitDriver;
}

interface Fixtures {
  /** The built site, on a server of its own. */
  site: SiteServer;
  /** Opens a tab of the reader's browser. */
  newTab: () => Promise<Tab>;
  /** Waits for a file that the reader saves, and tells its path. */
  saved: () => Promise<string>;
}

/** What the journeys of an engine share. */
interface SharedFixtures {
  /** Folder in which browsers save files; it is empty when a journey begins. */
  downloads: string;
  driver: Driver;
}

/** A test that runs in every engine. */
export const journey = test.extend<{ $test: Fixtures; $worker: SharedFixtures }>({
  downloads: [
    // eslint-disable-next-line no-empty-pattern -- Vitest reads from the pattern what a fixture needs.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'seventeen-steps-'));
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  driver: [
    async ({ downloads }, use) => {
      const engine = inject('engine');
      const start = await findDriver(engine);
      const driver = await start(engine.path, downloads);
      await use(driver);
      await driver.quit();
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern -- As above.
  site: async ({}, use) => {
    const site = await startSiteServer(dist, siteAddress(process.env).basePath);
    await use(site);
    await site.stop();
  },
  newTab: async ({ site, driver, downloads }, use) => {
    const reader = await driver.newReader();
    await use(async () => new Tab(await reader.newTab(), site.url));
    await reader.quit();
    for (const file of await readdir(downloads)) await rm(join(downloads, file));
  },
  saved: async ({ downloads }, use) => {
    await use(async () => {
      let name = '';
      await expect
        .poll(async () => {
          // Browsers give a file its own name once it is whole, or keep it empty until then.
          name =
            (await readdir(downloads)).find((file) => !/\.(?:part|crdownload)$/.test(file)) ?? '';
          return name && (await readFile(join(downloads, name), 'utf8'));
        })
        .not.toBe('');
      return join(downloads, name);
    });
  },
});

/** A journey that is known to fail in those engines: it says so as soon as it does not. */
export function failsIn(...names: Engine['name'][]) {
  return names.includes(inject('engine').name) ? journey.fails : journey;
}

declare module 'vitest' {
  interface ProvidedContext {
    engine: Engine;
  }
}
