import { defineConfig, devices } from '@playwright/test';
import { browserArguments, findBrowser, furtherEngines } from '../../scripts/browser.ts';
import { findFreePort, loopback } from '../../scripts/port.ts';
import { projectFolder } from '../../scripts/run.ts';
import { siteUnderBase, usualSite } from '../../scripts/variants.ts';
import { siteAddress } from '../../src/site-address.ts';

const executablePath = await findBrowser();

// Playwright reads this file again in each of its processes; they must agree on the ports.
process.env.TEST_PORT ??= String(await findFreePort(4400));
process.env.TEST_PORT_BASE ??= String(await findFreePort(Number(process.env.TEST_PORT) + 1));

/** The site as it is served for the tests: once as settings say, and once under a base path. */
const sites = [
  { port: process.env.TEST_PORT, ...usualSite },
  { port: process.env.TEST_PORT_BASE, ...siteUnderBase },
].map(({ port, settings }) => {
  const { basePath } = siteAddress({ ...process.env, ...settings });
  return { url: `http://${loopback}:${port}${basePath}`, env: { ...settings, PORT: port } };
});
const [usual, underBase] = sites.map(({ url }) => url);

const chromium = {
  ...devices['Desktop Chrome'],
  launchOptions: { args: browserArguments, ...(executablePath && { executablePath }) },
};
const desktops = { firefox: 'Desktop Firefox', webkit: 'Desktop Safari' } as const;
/** What one engine tells for all: it judges pages by its own rules, or needs no browser. */
const oneEngineIsEnough = ['**/lighthouse.spec.ts', '**/link-previews.spec.ts'];

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
    { name: 'chromium', use: { ...chromium, baseURL: usual } },
    {
      name: 'chromium, under a base path',
      use: { ...chromium, baseURL: underBase },
      testIgnore: '**/lighthouse.spec.ts',
    },
    ...furtherEngines
      .filter(({ isInstalled }) => isInstalled)
      .map(({ name }) => ({
        name,
        use: { ...devices[desktops[name]], baseURL: usual },
        testIgnore: oneEngineIsEnough,
      })),
  ],
  webServer: sites.map(({ url, env }) => ({
    command: `"${process.execPath}" scripts/preview.ts`,
    cwd: projectFolder,
    env,
    url,
    reuseExistingServer: false,
  })),
});
