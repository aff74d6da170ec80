import { provideShell } from './browser.ts';
import { countPlaywrightTests, countRun, type PlaywrightReport } from './count.ts';
import { runWithReport } from './report.ts';
import { runTool } from './run.ts';
import type { StageResult } from './stage.ts';

/** Runs the browser tests against what is built, in Chromium, with those settings besides. */
export async function runBrowserTests(settings: Record<string, string> = {}): Promise<StageResult> {
  await provideShell();
  const { exitCode, output, report } = await runWithReport((file) =>
    runTool(
      '@playwright/test/cli.js',
      ['test', '--config=tests/e2e/playwright.config.ts', '--project=chromium', '--project=base'],
      { PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...settings },
    ),
  );
  const written = report as PlaywrightReport | undefined;
  return { count: countRun(exitCode, written && countPlaywrightTests(written)), output };
}
