import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countPlaywrightTests, countRun, type PlaywrightReport } from './count.ts';
import { type Outcome, runTool } from './run.ts';
import type { StageResult } from './stage.ts';

/**
 * Runs a test runner that writes a report.
 *
 * @param runTo Runs it, given the file to write the report into.
 * @returns How it ended, and its report; there is none if the runner broke down.
 */
export async function runWithReport<Report>(
  runTo: (file: string) => Promise<Outcome>,
): Promise<Outcome & { report: Report | undefined }> {
  const folder = await mkdtemp(join(tmpdir(), 'seventeen-steps-'));
  const file = join(folder, 'report.json');
  try {
    const outcome = await runTo(file);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    return { ...outcome, report: text === undefined ? undefined : (JSON.parse(text) as Report) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs the browser tests against what is built, with those settings besides. */
export async function runBrowserTests(settings: Record<string, string> = {}): Promise<StageResult> {
  const { exitCode, output, report } = await runWithReport<PlaywrightReport>((file) =>
    runTool('@playwright/test/cli.js', ['test', '--config=tests/e2e/playwright.config.ts'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      ...settings,
    }),
  );
  return { count: countRun(exitCode, report && countPlaywrightTests(report)), output };
}
