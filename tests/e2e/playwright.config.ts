import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, devices, type LaunchOptions } from '@playwright/test';
import getPort from 'get-port';
import { browserArguments, findBrowser, findShell } from '../../scripts/browser.ts';
import { findEngines } from '../../scripts/engines.ts';
import { projectFolder } from '../../scripts/run.ts';
import { loopback } from '../../scripts/server.ts';
import { siteUnderBase, defaultBuild } from '../../scripts/variants.ts';
import { siteAddress } from '../../src/build/site-address.ts';

// Playwright reads this file again in each of its processes; they must agree on browser and ports.
process.env.TEST_LAUNCH ??= JSON.stringify(
  (await findShell()) ?? { executablePath: await findBrowser() },
);
process.env.TEST_PORT ??= String(await getPort({ host: loopback }));
process.env.TEST_PORT_BASE ??= String(await getPort({ host: loopback }));

/** Whether Caddy serves the site, by the settings in the build, and not `npm run preview`. */
const isCaddy = process.env.TEST_SERVER === 'caddy';

/** The site as it is served for the tests, where settings say, and once under a base path. */
const sites = [
  { port: process.env.TEST_PORT, ...defaultBuild },
  { port: process.env.TEST_PORT_BASE, ...siteUnderBase },
].map(({ port, folder, settings }) => {
  const { basePath } = siteAddress({ ...process.env, ...settings });
  const origin = `http://${loopback}:${port}`;
  const server = isCaddy
    ? {
        command: `caddy run --adapter caddyfile --config ${folder}/Caddyfile`,
        // Each has a port of its own for its administration; nobody uses it.
        env: { SITE_ADDRESS: origin, SITE_FOLDER: folder, CADDY_ADMIN: `${loopback}:0` },
      }
    : {
        command: `"${process.execPath}" scripts/preview.ts`,
        env: { ...settings, PORT: port },
      };
  const isBuilt = existsSync(join(projectFolder, folder, 'index.html'));
  return { url: origin + basePath, server, isBuilt };
});
const [usual, underBase] = sites;

const chromium = {
  ...devices['Desktop Chrome'],
  launchOptions: {
    ...(JSON.parse(process.env.TEST_LAUNCH) as LaunchOptions),
    args: browserArguments,
  },
  // Else each of thousands of pages would fade in; `ahead.spec.ts` sees how they do.
  contextOptions: { reducedMotion: 'reduce' as const },
};
const desktops = { firefox: 'Desktop Firefox', webkit: 'Desktop Safari' } as const;
/** Only Caddy sends the headers and compressed files that this looks at. */
const testIgnore = isCaddy ? [] : ['**/own-server.spec.ts'];

const reportFile = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig({
  // Long enough for a test that looks at every page on a machine that is busy with something else.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  // What is not there a minute later does not come; a whole test would be waited for else.
  use: { actionTimeout: 60_000, navigationTimeout: 60_000 },
  testDir: '.',
  outputDir: `${projectFolder}test-results`,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  reporter: reportFile ? [['line'], ['json', { outputFile: reportFile }]] : 'line',
  projects: [
    { name: 'chromium', use: { ...chromium, baseURL: usual?.url }, testIgnore },
    // What follows addresses; the rest is the same wherever the site is served.
    ...(underBase?.isBuilt
      ? [
          {
            name: 'base',
            use: { ...chromium, baseURL: underBase.url },
            ...(!isCaddy && { grep: /@base/ }),
            testIgnore,
          },
        ]
      : []),
    // `npm test` goes on journeys in these; all tests run in them when one is named.
    ...(await findEngines())
      .filter(({ name, by }) => name !== 'chromium' && by === 'Playwright')
      .map(({ name }) => ({
        name,
        use: { ...devices[desktops[name as keyof typeof desktops]], baseURL: usual?.url },
        testIgnore: ['**/link-previews.spec.ts', ...testIgnore],
      })),
  ],
  webServer: sites
    .filter(({ isBuilt }) => isBuilt)
    .map(({ url, server }) => ({
      ...server,
      cwd: projectFolder,
      url,
      reuseExistingServer: false,
    })),
});
