import { defineConfig, devices } from '@playwright/test';
import { browserArguments, findBrowser } from '../../scripts/browser.ts';
import { findFreePort, loopback } from '../../scripts/port.ts';
import { projectFolder } from '../../scripts/run.ts';
import { siteAddress } from '../../src/site-address.ts';

const executablePath = await findBrowser();

// Playwright reads this file again in each of its processes; they must agree on the port.
process.env.TEST_PORT ??= String(await findFreePort(4400));
const port = process.env.TEST_PORT;

const { basePath } = siteAddress(process.env);
const siteUrl = `http://${loopback}:${port}${basePath}`;

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
  use: {
    baseURL: siteUrl,
    launchOptions: { args: browserArguments, ...(executablePath && { executablePath }) },
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
  webServer: {
    command: `"${process.execPath}" scripts/preview.ts`,
    cwd: projectFolder,
    env: { PORT: port },
    url: siteUrl,
    reuseExistingServer: false,
  },
});
