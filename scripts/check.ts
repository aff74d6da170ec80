import { runAstro } from './astro.ts';
import { runTool } from './run.ts';
import { reportTotal, runStages, type Stage, toSingleCheck } from './stage.ts';

/** What can be said of the files without building the site. */
export const fileChecks: Stage[] = [
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

if (import.meta.main) reportTotal(await runStages(fileChecks));
