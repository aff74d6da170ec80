import { readFileSync } from 'node:fs';
import { AstroError } from 'astro/errors';

/** A mistake in the content, told so that its author can mend it. */
export interface Problem {
  /** Path of the file from the project's root, such as `content/steps/03-apologize.mdx`. */
  file: string;
  /** Line in the file, counted from 1, where it is known. */
  line?: number;
  /** What is wrong, as a full sentence. */
  problem: string;
  /** What to do about it, as a full sentence. */
  fix: string;
}

/**
 * Stops a build, or the page shown by `npm run dev`, when there are faults.
 *
 * @param faults All mistakes found; with none, nothing happens.
 * @throws AstroError that lists each problem with file, line and fix.
 */
export function reject(faults: [Problem, ...Problem[]]): never;
export function reject(faults: Problem[]): void;
export function reject(faults: Problem[]): void {
  if (faults.length === 0) return;
  const lines = faults.map(
    ({ file, line, problem, fix }) =>
      `${file}${line === undefined ? '' : `:${String(line)}`}: ${problem} ${fix}`,
  );
  const error = new AstroError(
    lines.join('\n'),
    'Correct the content files named above. Nothing was built from them.',
  );
  // Otherwise Astro names the line of its own code that asked for the page.
  const [first] = faults;
  Object.assign(error, { loc: { file: first?.file, line: first?.line } });
  throw error;
}

/**
 * Tells how many lines stand in a file before its body, so that a place in the body can be named as
 * a line of the file. Astro hands out the body alone. Read only once there is a fault to report.
 *
 * @param file Path of an MDX file from the project's root.
 * @param body The body as Astro's entry holds it.
 * @returns Number of lines, 0 when the file cannot be read or does not hold the body.
 */
export function linesBeforeBody(file: string, body: string): number {
  try {
    const source = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    const start = source.lastIndexOf(body.replaceAll('\r\n', '\n').trim());
    return start < 0 ? 0 : source.slice(0, start).split('\n').length - 1;
  } catch {
    return 0;
  }
}

/**
 * Cuts a text that a message quotes.
 *
 * @param text Any text.
 * @returns At most 90 characters of it.
 */
export function shorten(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text;
}
