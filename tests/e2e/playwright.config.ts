import { defineConfig, devices } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';
import { findFreePort, loopback } from '../../scripts/port.ts';
import { projectFolder } from '../../scripts/run.ts';
import { siteUnderBase, usualSite } from '../../scripts/variants.ts';
import { siteAddress } from '../../src/site-address.ts';

const executablePath = await findBrowser();

// Playwright reads this file again in each of its processes; they must agree on the ports.
process.env.TEST_PORT ??= String(await findFreePort(4400));
process.env.TEST_PORT_BASE ??= String(await findFreePort(Number(process.env.TEST_PORT) + 1));

/** Whether Caddy serves the site, by the settings in the build, and not Astro's preview. */
const isCaddy = process.env.TEST_SERVER === 'caddy';

/** The site as it is served for the tests: once as settings say, and once under a base path. */
const sites = [
  { name: 'chromium', port: process.env.TEST_PORT, ...usualSite },
  { name: 'chromium, under a base path', port: process.env.TEST_PORT_BASE, ...siteUnderBase },
].map(({ name, port, folder, settings }) => {
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
  return { name, url: origin + basePath, server };
});

const reportFile = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

export default defineConfig({
  // Some pages are long, and machines differ in how long axe takes over them.
  timeout: 120_000,
  testDir: '.',
  testIgnore: isCaddy ? [] : 'own-server.spec.ts',
  outputDir: `${projectFolder}test-results`,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  reporter: reportFile ? [['line'], ['json', { outputFile: reportFile }]] : 'line',
  use: {
    launchOptions: { args: browserArguments, ...(executablePath && { executablePath }) },
  },
  projects: sites.map(({ name, url }) => ({
    name,
    use: { ...devices['Desktop Chrome'], baseURL: url },
  })),
  webServer: sites.map(({ url, server }) => ({
    ...server,
    cwd: projectFolder,
    url,
    reuseExistingServer: false,
  })),
});
