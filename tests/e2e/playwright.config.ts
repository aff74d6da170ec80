import { defineConfig, devices } from '@playwright/test';
import getPort from 'get-port';
import { browserArguments, findBrowser, furtherEngines } from '../../scripts/browser.ts';
import { projectFolder } from '../../scripts/run.ts';
import { loopback } from '../../scripts/server.ts';
import { siteUnderBase, defaultBuild } from '../../scripts/variants.ts';
import { siteAddress } from '../../src/build/site-address.ts';

const executablePath = await findBrowser();

// Playwright reads this file again in each of its processes; they must agree on the ports.
process.env.TEST_PORT ??= String(await getPort({ host: loopback }));
process.env.TEST_PORT_BASE ??= String(await getPort({ host: loopback }));

/** Whether Caddy serves the site, by the settings in the build, and not `npm run preview`. */
const isCaddy = process.env.TEST_SERVER === 'caddy';

/** The site as it is served for the tests: once as settings say, and once under a base path. */
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
  return { url: origin + basePath, server };
});
const [usual, underBase] = sites.map(({ url }) => url);

const chromium = {
  ...devices['Desktop Chrome'],
  launchOptions: { args: browserArguments, ...(executablePath && { executablePath }) },
};
const desktops = { firefox: 'Desktop Firefox', webkit: 'Desktop Safari' } as const;
/** Only Caddy sends the headers and compressed files that this looks at. */
const ignored = isCaddy ? [] : ['**/own-server.spec.ts'];
/** What one engine tells for all: it judges pages by its own rules, or needs no browser. */
const oneEngineIsEnough = ['**/lighthouse.spec.ts', '**/link-previews.spec.ts', ...ignored];

const reportFile = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig({
  // Some pages are long, and machines differ in how long axe takes over them.
  timeout: 120_000,
  testDir: '.',
  outputDir: `${projectFolder}test-results`,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  reporter: reportFile ? [['line'], ['json', { outputFile: reportFile }]] : 'line',
  projects: [
    { name: 'chromium', use: { ...chromium, baseURL: usual }, testIgnore: ignored },
    {
      name: 'chromium, under a base path',
      use: { ...chromium, baseURL: underBase },
      testIgnore: ['**/lighthouse.spec.ts', ...ignored],
    },
    ...furtherEngines
      .filter(({ isInstalled }) => isInstalled)
      .map(({ name }) => ({
        name,
        use: { ...devices[desktops[name]], baseURL: usual },
        testIgnore: oneEngineIsEnough,
      })),
  ],
  webServer: sites.map(({ url, server }) => ({
    ...server,
    cwd: projectFolder,
    url,
    reuseExistingServer: false,
  })),
});
