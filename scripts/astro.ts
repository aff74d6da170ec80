import { type Outcome, runTool } from './run.ts';

/** Astro sends no usage data from this project. */
export const astroEnvironment = { ASTRO_TELEMETRY_DISABLED: '1' };

/** Runs an Astro command and keeps what it writes. */
export function runAstro(
  command: 'build' | 'check',
  commandArguments: string[] = [],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  return runTool('astro/bin/astro.mjs', [command, ...commandArguments], {
    ...astroEnvironment,
    ...environment,
  });
}

/** An error as Astro and Vite throw it. */
interface LocatedError extends Error {
  hint?: string;
  loc?: { file?: string; line?: number };
}

/** Says in Astro's words why one of its servers did not start, and makes this process a failure. */
export function reportServerError(error: unknown): void {
  const { message, hint, loc } = error as LocatedError;
  console.error('The site is not served. Astro says:\n');
  console.error(message);
  if (hint) console.error(`Hint: ${hint}`);
  if (loc?.file) console.error(`Location: ${loc.file}:${String(loc.line ?? 1)}`);
  process.exitCode = 1;
}

/**
 * The message with which a failed Astro command ends: file, problem and hint, without the log before
 * it and without stack traces.
 */
export function toAstroMessage(output: string): string {
  const lines = output.trimEnd().split('\n');
  const lastLogLine = lines.findLastIndex((line) => /\d\d:\d\d:\d\d \[/.test(line));
  // If it is an error, the last line of the log names the page that could not be rendered.
  const page = /\[ERROR\] .*/.exec(lines[lastLogLine] ?? '')?.[0] ?? '';
  const message = [page, ...lines.slice(lastLogLine + 1)]
    .filter((line) => !/^\s+(?:at|\d+:) |^\s*Stack (?:trace|backtrace):/.test(line))
    .join('\n')
    .trim();
  return message || output.trim();
}

/**
 * What to do about a failed build.
 *
 * @param message What {@link toAstroMessage} says of it.
 * @returns What is wrong with the disk, where it is that, and what to do.
 */
export function adviceFor(message: string): string {
  if (/no space left on device|quota exceeded/i.test(message)) {
    return 'The disk has no room left for this account. Make room, then run the command again.';
  }
  // Node says ENOENT where it cannot make a folder on a disk that is only to be read.
  if (
    /\b(?:EROFS|EACCES|EPERM)\b|ENOENT.*, mkdir|Read-only file system|Permission denied/i.test(
      message,
    )
  ) {
    return 'A build writes to dist/, .astro/ and node_modules/, and it may not write what is named above. Let this account write there, then run the command again.';
  }
  return 'Correct the file that it names, then run the command again.';
}
