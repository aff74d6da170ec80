import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The folder of the project, with a separator at its end. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** How a program ended, and what it wrote to both its outputs. */
export interface Outcome {
  exitCode: number;
  output: string;
}

interface RunOptions {
  environment?: Record<string, string>;
  /** Seconds after which the program is stopped and counts as failed. */
  timeLimit?: number;
}

/** Runs a program in the project's folder, without input, and keeps what it writes. */
export function run(
  program: string,
  programArguments: string[],
  { environment = {}, timeLimit }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, programArguments, {
      cwd: projectFolder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const finish = (exitCode: number, ending = '') => {
      clearTimeout(timer);
      // Some tools colour what they write wherever they find CI set.
      resolve({ exitCode, output: stripVTControlCharacters(output + ending) });
    };
    const stop = () => {
      child.kill();
      // A program that the child started may hold these open, and with them this process.
      child.stdout.destroy();
      child.stderr.destroy();
      finish(1, '\nStopped: it took too long.\n');
    };
    const timer = timeLimit === undefined ? undefined : setTimeout(stop, timeLimit * 1000);

    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      finish(1, `${error.message}\n`);
    });
    child.on('close', (exitCode) => {
      finish(exitCode ?? 1);
    });
  });
}

/**
 * Runs a tool of `node_modules` in this Node. Its file is named whole, because the short names in
 * `node_modules/.bin` need a shell on Windows.
 */
export function runTool(
  file: string,
  toolArguments: string[],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  return run(process.execPath, [`node_modules/${file}`, ...toolArguments], { environment });
}
