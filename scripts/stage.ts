import { addCounts, type Count, oneFailed, onePassed, toWords } from './count.ts';
import type { Outcome } from './run.ts';

/** One of the things that `npm test` does, one after the other. */
export interface Stage {
  name: string;
  run: () => Promise<StageResult>;
}

export interface StageResult {
  count: Count;
  /** Shown if something failed. */
  output: string;
}

/** The result of a tool that either passes or fails as a whole. */
export function toSingleCheck({ exitCode, output }: Outcome): StageResult {
  return { count: exitCode === 0 ? onePassed : oneFailed, output };
}

/** Takes the place of a stage that needs something that is missing. */
export function notRun(name: string, reason: string): Stage {
  return { name, run: () => Promise.resolve({ count: oneFailed, output: `Not run: ${reason}` }) };
}

/**
 * Runs stages, with a line for each once it is over, and the full output of those that fail.
 *
 * @param stages The stages, in the order in which they begin.
 * @param atOnce How many may run side by side.
 * @returns What they counted, together.
 */
export async function runStages(stages: Stage[], atOnce = 1): Promise<Count> {
  const waiting = [...stages];
  const counts: Count[] = [];
  async function runNext(): Promise<void> {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      const start = performance.now();
      const { count, output } = await stage.run();
      const seconds = ((performance.now() - start) / 1000).toFixed(0);
      console.log(`${stage.name}: ${toWords(count)} (${seconds} s)`);
      if (count.failed > 0) console.log(`\n${output.trim()}\n`);
      counts.push(count);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, runNext));
  return addCounts(counts);
}

/** Ends a run with its total as last line, and as a failure if anything failed. */
export function reportTotal(total: Count): void {
  console.log(toWords(total));
  if (total.failed > 0) process.exitCode = 1;
}
