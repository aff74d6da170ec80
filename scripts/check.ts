import { runAstro } from './astro.ts';
import type { Count } from './count.ts';
import { run, runTool } from './run.ts';
import { reportTotal, runStages, type Stage, toSingleCheck } from './stage.ts';

const fileChecks: Stage[] = [
  {
    // Covers all TypeScript of the project, not only what belongs to Astro.
    name: 'Types',
    run: async () => toSingleCheck(await runAstro('check')),
  },
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

/** Checks what can be said of the files without building the site. */
export async function checkFiles(): Promise<Count> {
  // In a fresh clone the types that ESLint reads are not there yet. What keeps them from being
  // written, the check of types says.
  await run(process.execPath, ['scripts/sync.ts']);
  return runStages(fileChecks, 2);
}

if (import.meta.main) reportTotal(await checkFiles());
