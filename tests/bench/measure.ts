import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProjectCopy } from '../helpers/project-copy.ts';

/** What a build took. */
export interface BuildCost {
  seconds: number;
  /** Peak of the memory in use, in MiB: the sum over the build's Node processes. */
  peakMemory: number;
}

/** What a build made. */
export interface BuiltSize {
  files: number;
  /** Bytes of all files. */
  bytes: number;
  /** Bytes of what each step has for itself: its page and its share card. */
  stepBytes: number;
}

/**
 * Builds a copy of the project, and measures what that takes.
 *
 * @param copy The copy.
 * @returns Time and memory.
 * @throws Error with the end of what the build printed, when it fails.
 */
export async function measureBuild(copy: ProjectCopy): Promise<BuildCost> {
  const folder = mkdtempSync(join(tmpdir(), 'peak-memory-'));
  const start = performance.now();
  const { code, output } = await copy.build({
    NODE_OPTIONS: `--import=${new URL('peak-memory.ts', import.meta.url).href}`,
    PEAK_MEMORY_FOLDER: folder,
  });
  const seconds = (performance.now() - start) / 1000;
  const peaks = readdirSync(folder).map((name) => Number(readFileSync(join(folder, name), 'utf8')));
  rmSync(folder, { recursive: true });
  if (code !== 0) throw new Error(output.slice(-2000));
  // Node tells kibibytes.
  return { seconds, peakMemory: peaks.reduce((sum, peak) => sum + peak, 0) / 1024 };
}

/**
 * Measures what was built.
 *
 * @param copy A copy of the project that was built.
 * @returns Files and bytes.
 */
export function measureSite(copy: ProjectCopy): BuiltSize {
  const files = copy
    .list('dist')
    .map((path) => ({ path, bytes: statSync(join(copy.dist, '..', path)).size }));
  const ofSteps = files.filter(({ path }) =>
    /^dist\/(?:steps\/[^/]+\/index\.html|share\/.*)$/.test(path),
  );
  return { files: files.length, bytes: sumOf(files), stepBytes: sumOf(ofSteps) };
}

function sumOf(files: { bytes: number }[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
