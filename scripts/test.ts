import { astroEnvironment } from './astro.ts';
import { browserAdvice, provideBrowser } from './browser.ts';
import { runBrowserTests } from './browser-tests.ts';
import { buildSite } from './build.ts';
import { checkFiles } from './check.ts';
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
import { runTool } from './run.ts';
import { notRun, reportTotal, runStages, type Stage, type StageResult } from './stage.ts';
import { siteUnderBase, defaultBuild, type Variant } from './variants.ts';

/** Runs those projects of `tests/vitest.config.ts`. */
async function runVitest(projects: string[], options: string[] = []): Promise<StageResult> {
  const { exitCode, output, report } = await runWithReport((file) =>
    runTool(
      'vitest/vitest.mjs',
      [
        'run',
        '--config=tests/vitest.config.ts',
        ...projects.map((project) => `--project=${project}`),
        ...options,
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

  const files = await checkFiles();
  const units = await runStages([
    { name: 'Unit tests', run: () => runVitest(['unit', 'content'], ['--maxWorkers=100%']) },
  ]);
  const build = await runStages([
    { name: 'Build', run: () => runBuild(defaultBuild) },
    { name: 'Build under a base path', run: () => runBuild(siteUnderBase) },
  ]);
  const isBuilt = build.failed === 0;
  const onSite = (name: string, run: Stage['run']): Stage =>
    isBuilt ? { name, run } : notRun(name, 'the site was not built.');
  const browserTests = 'Browser tests';
  // What each of them waits for leaves room for another.
  const afterBuild = await runStages(
    [
      browser ? onSite(browserTests, () => runBrowserTests()) : notRun(browserTests, browserAdvice),
      onSite('Built site', () => runVitest(['built', 'built-base'])),
      { name: 'Authors’ mistakes and moves', run: () => runVitest(['authoring']) },
      ...engines.map(({ name }) =>
        onSite(`Journeys in ${name}`, () => runVitest([`journeys-${name}`])),
      ),
    ],
    2,
  );
  return addCounts([files, units, build, afterBuild]);
}

reportTotal(await runEverything());
