import { join } from 'node:path';
import { astroEnvironment } from './astro.ts';
import { browserAdvice, provideBrowser } from './browser.ts';
import { runBrowserTests } from './browser-tests.ts';
import { buildSite } from './build.ts';
import { checkOfTypes, otherChecks, writeTypes } from './check.ts';
import {
  addCounts,
  type Count,
  countRun,
  countVitestTests,
  oneFailed,
  onePassed,
  type VitestReport,
} from './count.ts';
import { describeEngines, provideEngines } from './engines.ts';
import { runWithReport } from './report.ts';
import { projectFolder, runTool } from './run.ts';
import { notRun, reportTotal, runStages, type StageResult } from './stage.ts';
import { siteUnderBase, defaultBuild, type Variant } from './variants.ts';

// Dozens of processes load the same packages: what one of them has compiled, the others read.
process.env.NODE_COMPILE_CACHE ??= join(projectFolder, 'node_modules/.cache/compiled');

/** Projects of `tests/vitest.config.ts` that run whether or not the site is built. */
const needNoSite = ['unit', 'content', 'authoring'];

/** Runs those projects of `tests/vitest.config.ts`, or all. */
async function runVitest(projects: string[] = []): Promise<StageResult> {
  const { exitCode, output, report } = await runWithReport((file) =>
    runTool(
      'vitest/vitest.mjs',
      [
        'run',
        '--config=tests/vitest.config.ts',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      astroEnvironment,
    ),
  );
  const written = report as VitestReport | undefined;
  return { count: countRun(exitCode, written && countVitestTests(written)), output };
}

async function runBuild(variant: Variant): Promise<StageResult> {
  const { succeeded, message } = await buildSite(variant);
  return { count: succeeded ? onePassed : oneFailed, output: message };
}

async function runEverything(): Promise<Count> {
  const browser = await provideBrowser();
  if (!browser) console.log(browserAdvice);
  const engines = await provideEngines();
  for (const line of describeEngines(engines)) console.log(line);

  await writeTypes();
  const others = runStages(otherChecks);
  const types = await runStages([checkOfTypes]);
  // Builds write what the check of types reads, and the second what the first has written: so each
  // waits for the one before it, while ESLint and Prettier go on.
  const build = await runStages([
    { name: 'Build', run: () => runBuild(defaultBuild) },
    { name: 'Build under a base path', run: () => runBuild(siteUnderBase) },
  ]);
  const checks = addCounts([types, await others]);
  const isBuilt = build.failed === 0;
  const browserTests = 'Browser tests';
  const reason = browser ? 'the site was not built.' : browserAdvice;
  // What each of them waits for leaves room for the other.
  const tests = await runStages(
    [
      browser && isBuilt
        ? { name: browserTests, run: () => runBrowserTests() }
        : notRun(browserTests, reason),
      isBuilt
        ? { name: 'Units, authors’ mistakes, built site, journeys', run: () => runVitest() }
        : { name: 'Units and authors’ mistakes', run: () => runVitest(needNoSite) },
    ],
    2,
  );
  return addCounts([checks, build, tests]);
}

reportTotal(await runEverything());
