import { runAstro } from './astro.ts';
import { run, runTool } from './run.ts';
import { reportTotal, runStages, type Stage, toSingleCheck } from './stage.ts';

/** Covers all TypeScript of the project, not only what belongs to Astro. */
export const checkOfTypes: Stage = {
  name: 'Types',
  run: async () => toSingleCheck(await runAstro('check')),
};

export const otherChecks: Stage[] = [
  {
    name: 'Lint',
    run: async () =>
      toSingleCheck(await runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0'])),
  },
  {
    name: 'Format',
    run: async () => toSingleCheck(await runTool('prettier/bin/prettier.cjs', ['--check', '.'])),
  },
];

/**
 * Has Astro write the types that ESLint reads, which are not there yet in a fresh clone. What keeps
 * them from being written, the check of types says.
 */
export async function writeTypes(): Promise<void> {
  await run(process.execPath, ['scripts/sync.ts']);
}

if (import.meta.main) {
  await writeTypes();
  reportTotal(await runStages([checkOfTypes, ...otherChecks], 2));
}
