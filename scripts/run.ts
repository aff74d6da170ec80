import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { x } from 'tinyexec';

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
export async function run(
  program: string,
  programArguments: string[],
  { environment = {}, timeLimit }: RunOptions = {},
): Promise<Outcome> {
  const limit = timeLimit === undefined ? undefined : AbortSignal.timeout(timeLimit * 1000);
  const child = x(program, programArguments, {
    ...(limit && { signal: limit }),
    nodeOptions: { cwd: projectFolder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  limit?.addEventListener('abort', () => {
    // A program that the child started may hold these open, and with them this process.
    child.process?.stdout?.destroy();
    child.process?.stderr?.destroy();
  });
  const lines: string[] = [];
  try {
    for await (const line of child) lines.push(line);
  } catch (error) {
    lines.push((error as Error).message);
  }
  if (limit?.aborted) lines.push('Stopped: it took too long.');
  // Some tools colour what they write wherever they find CI set.
  const output = stripVTControlCharacters(lines.map((line) => `${line}\n`).join(''));
  return { exitCode: child.exitCode ?? 1, output };
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
