import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';
import { Launcher } from 'chrome-launcher';
import { run } from './run.ts';

const isRoot = process.getuid?.() === 0;

/** How the browser is started: it asks nobody but the site, and needs no graphics hardware. */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  // Letters as wide as on the screens of phones, not rounded to whole pixels.
  '--font-render-hinting=none',
  '--no-first-run',
  // Chromium's sandbox refuses to run as root.
  ...(process.platform === 'linux' && isRoot ? ['--no-sandbox'] : []),
];

/** Chrome and Chromium as installed on this system, CHROME_PATH first. */
function findSystemBrowsers(): string[] {
  try {
    return Launcher.getInstallations();
  } catch {
    // This is how chrome-launcher says that there is none.
    return [];
  }
}

async function starts(options: LaunchOptions): Promise<boolean> {
  try {
    const browser = await chromium.launch({ ...options, args: browserArguments });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** The path of a browser that starts: Playwright's own, or else one of the system. */
export async function findBrowser(): Promise<string | undefined> {
  // Playwright reads its settings again in each of its processes; one search is enough for all.
  const knownBrowser = process.env.TEST_BROWSER;
  if (knownBrowser) return knownBrowser;

  for (const path of [chromium.executablePath(), ...findSystemBrowsers()]) {
    if (existsSync(path) && (await starts({ executablePath: path }))) {
      process.env.TEST_BROWSER = path;
      return path;
    }
  }
  return undefined;
}

/** Where Debian puts Chromium without windows. */
const systemShell = '/usr/bin/chromium-headless-shell';

/**
 * Finds Chromium without windows, by Playwright the "headless shell". It shows pages as the whole
 * browser does, and opens one in half the time.
 *
 * @returns How to launch it, Playwright's own before the system's; nothing if there is none.
 */
export async function findShell(): Promise<LaunchOptions | undefined> {
  if (await starts({})) return {};
  const options = { executablePath: systemShell };
  return existsSync(systemShell) && (await starts(options)) ? options : undefined;
}

async function installWithPlaywright(): Promise<void> {
  console.log("Installing Playwright's Chromium for the browser tests …");
  await run(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'install', '--no-shell', 'chromium'],
    // Networks that let nothing through may never say so.
    { environment: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }, timeLimit: 180 },
  );
}

/**
 * Installs packages of this system where that needs nobody's consent: as root, on Debian and the
 * like. Elsewhere, or if it fails, nothing happens.
 *
 * @param packages Names of the packages.
 * @param timeLimit Seconds that each of its two parts may take.
 */
export async function installWithApt(packages: string[], timeLimit = 600): Promise<void> {
  if (process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing packages of this system for the tests: ${packages.join(', ')} …`);
  const options = { environment: { DEBIAN_FRONTEND: 'noninteractive' }, timeLimit };
  await run('apt-get', ['update', '--quiet'], options);
  await run(
    'apt-get',
    ['install', '--yes', '--quiet', '--no-install-recommends', ...packages],
    options,
  );
}

/** Installs Chromium without windows where there is none, if that needs nobody's consent. */
export async function provideShell(): Promise<void> {
  // It only saves time, and no more of that is spent on it than it saves.
  if (!(await findShell())) await installWithApt(['chromium-headless-shell'], 90);
}

/** The path of a browser that starts, installed first if there is none. */
export async function provideBrowser(): Promise<string | undefined> {
  let browser = await findBrowser();
  for (const install of [installWithPlaywright, () => installWithApt(['chromium'])]) {
    if (browser) return browser;
    await install();
    browser = await findBrowser();
  }
  return browser;
}

/** What to do when there is no browser and none could be installed. */
export const browserAdvice = [
  'There is no browser for the browser tests, and none could be installed.',
  'Install one of these, then run the command again:',
  "- Chrome or Chromium from this system's packages (Debian: apt-get install chromium);",
  "- Playwright's own Chromium: npx playwright install --with-deps chromium",
  'A browser in an unusual place is found when CHROME_PATH holds its path.',
].join('\n');
