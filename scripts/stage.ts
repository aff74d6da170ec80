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

/** Stands in for a stage that needs something that is missing. */
export function notRun(name: string, reason: string): Stage {
  return { name, run: () => Promise.resolve({ count: oneFailed, output: `Not run: ${reason}` }) };
}

/** Runs stages in order, with a line for each, and the full output of those that fail. */
export async function runStages(stages: Stage[]): Promise<Count> {
  const counts: Count[] = [];
  for (const { name, run } of stages) {
    process.stdout.write(`${name} … `);
    const { count, output } = await run();
    console.log(toWords(count));
    if (count.failed > 0) console.log(`\n${output.trim()}\n`);
    counts.push(count);
  }
  return addCounts(counts);
}

/** Ends a run with its total as last line, and as a failure if anything failed. */
export function reportTotal(total: Count): void {
  console.log(toWords(total));
  if (total.failed > 0) process.exitCode = 1;
}
