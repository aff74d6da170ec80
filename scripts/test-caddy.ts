import { browserAdvice, provideBrowser } from './browser.ts';
import { runBrowserTests } from './browser-tests.ts';
import { buildSite } from './build.ts';
import { oneFailed, onePassed } from './count.ts';
import { precompress } from './precompress.ts';
import { run } from './run.ts';
import { notRun, reportTotal, runStages, type StageResult } from './stage.ts';
import { siteUnderBase, defaultBuild, type Variant } from './variants.ts';

/** Builds the site as for one's own server. */
async function runBuild(variant: Variant): Promise<StageResult> {
  const { succeeded, message } = await buildSite(variant);
  if (succeeded) await precompress(variant.folder);
  return { count: succeeded ? onePassed : oneFailed, output: message };
}

async function testWithCaddy(): Promise<void> {
  const { exitCode, output } = await run('caddy', ['version'], { timeLimit: 60 });
  if (exitCode !== 0) {
    console.log('There is no Caddy on this machine, so nothing was tested.');
    console.log('Install it (Debian: apt-get install caddy), then run the command again.');
    reportTotal({ passed: 0, failed: 0, skipped: 1 });
    return;
  }
  const browser = await provideBrowser();
  console.log(`Caddy: ${output.trim()}`);
  const build = [
    { name: 'Build', run: () => runBuild(defaultBuild) },
    { name: 'Build under a base path', run: () => runBuild(siteUnderBase) },
  ];
  const tests = browser
    ? { name: 'Browser tests', run: () => runBrowserTests({ TEST_SERVER: 'caddy' }) }
    : notRun('Browser tests', browserAdvice);
  reportTotal(await runStages([...build, tests]));
}

await testWithCaddy();
