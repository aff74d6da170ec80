import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { astroEnvironment } from './astro.ts';
import { browserAdvice, furtherEngines, provideBrowser } from './browser.ts';
import { buildSite } from './build.ts';
import { fileChecks } from './check.ts';
import {
  addCounts,
  type Count,
  countPlaywrightTests,
  countRun,
  countVitestTests,
  oneFailed,
  onePassed,
  type PlaywrightReport,
  type VitestReport,
} from './count.ts';
import { runTool } from './run.ts';
import { reportTotal, runStages, type Stage, type StageResult } from './stage.ts';
import { siteUnderBase, usualSite, type Variant } from './variants.ts';

const reportFolder = await mkdtemp(join(tmpdir(), 'seventeen-steps-'));

/** Reads a test runner's report; there is none if the runner broke down. */
async function readReport<Report>(file: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

/** Runs those projects of `tests/vitest.config.ts`. */
async function runVitest(projects: string[]): Promise<StageResult> {
  const reportFile = join(reportFolder, `${projects.join('-')}.json`);
  const { exitCode, output } = await runTool(
    'vitest/vitest.mjs',
    [
      'run',
      '--config=tests/vitest.config.ts',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ],
    astroEnvironment,
  );
  const report = await readReport<VitestReport>(reportFile);
  return { count: countRun(exitCode, report && countVitestTests(report)), output };
}

async function runPlaywright(): Promise<StageResult> {
  const reportFile = join(reportFolder, 'playwright.json');
  const { exitCode, output } = await runTool(
    '@playwright/test/cli.js',
    ['test', '--config=tests/e2e/playwright.config.ts'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
  );
  const report = await readReport<PlaywrightReport>(reportFile);
  return { count: countRun(exitCode, report && countPlaywrightTests(report)), output };
}

async function runBuild(variant: Variant): Promise<StageResult> {
  const { succeeded, message } = await buildSite(variant);
  return { count: succeeded ? onePassed : oneFailed, output: message };
}

/** Stands in for a stage that needs something that is missing. */
function notRun(name: string, reason: string): Stage {
  return { name, run: () => Promise.resolve({ count: oneFailed, output: `Not run: ${reason}` }) };
}

async function runEverything(): Promise<Count> {
  const browser = await provideBrowser();
  console.log(browser ? `Browser: ${browser}` : browserAdvice);
  for (const { name, isInstalled } of furtherEngines) {
    const advice = `not tested here; \`npx playwright install ${name}\` brings it`;
    console.log(`${name}: ${isInstalled ? 'tested too' : advice}`);
  }

  const beforeBuild = await runStages([
    ...fileChecks,
    { name: 'Unit tests', run: () => runVitest(['unit', 'content', 'authoring']) },
  ]);
  const build = await runStages([
    { name: 'Build', run: () => runBuild(usualSite) },
    { name: 'Build under a base path', run: () => runBuild(siteUnderBase) },
  ]);
  const isBuilt = build.failed === 0;
  const noSite = 'the site was not built.';
  const afterBuild = await runStages([
    isBuilt
      ? { name: 'Built site', run: () => runVitest(['built', 'built-base']) }
      : notRun('Built site', noSite),
    isBuilt && browser
      ? { name: 'Browser tests', run: runPlaywright }
      : notRun('Browser tests', isBuilt ? browserAdvice : noSite),
  ]);
  return addCounts([beforeBuild, build, afterBuild]);
}

try {
  reportTotal(await runEverything());
} finally {
  await rm(reportFolder, { recursive: true });
}
