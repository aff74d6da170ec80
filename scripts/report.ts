import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from './run.ts';

/**
 * Runs a test runner that writes a report.
 *
 * @param runTo Runs it, given the file to write the report into.
 * @returns How it ended, and its report as JSON; there is none if the runner broke down.
 */
export async function runWithReport(
  runTo: (file: string) => Promise<Outcome>,
): Promise<Outcome & { report: unknown }> {
  const folder = await mkdtemp(join(tmpdir(), 'seventeen-steps-'));
  const file = join(folder, 'report.json');
  try {
    const outcome = await runTo(file);
    return { ...outcome, report: await readReport(file) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readReport(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
