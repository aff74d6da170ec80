import { runTool } from './run.ts';

// Writes files in the project's format: those that are named, or all.
const named = process.argv.slice(2);
const { exitCode, output } = await runTool('prettier/bin/prettier.cjs', [
  '--write',
  '--log-level=warn',
  ...(named.length > 0 ? named : ['.']),
]);
process.stdout.write(output);
process.exitCode = exitCode;
