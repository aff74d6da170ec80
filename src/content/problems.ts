import { AstroError } from 'astro/errors';

/** A mistake in the content, told so that its author can mend it. */
export interface Problem {
  /** Path of the file from the project's root, such as `content/steps/03-apologize.mdx`. */
  file: string;
  /** Line in the file, counted from 1, where it is known. */
  line?: number;
  /** What is wrong, as a full sentence. */
  problem: string;
  /** What to do about it, as a full sentence; left out where the problem says so. */
  fix?: string;
}

/**
 * Stops a build, or the page shown by `npm run dev`, when there are problems.
 *
 * @param problems All mistakes found; with none, nothing happens.
 * @throws AstroError that lists each problem with file, line and fix.
 */
export function reject(problems: [Problem, ...Problem[]]): never;
export function reject(problems: Problem[]): void;
export function reject(problems: Problem[]): void {
  if (problems.length === 0) return;
  const error = new AstroError(
    toMessage(problems),
    'Correct the content files named above. Nothing was built from them.',
  );
  // Otherwise Astro names the line of its own code that asked for the page.
  const [first] = problems;
  Object.assign(error, { loc: { file: first?.file, line: first?.line } });
  throw error;
}

/**
 * Tells problems as authors read them, a line each.
 *
 * @param problems The problems.
 * @returns `content/steps/03-apologize.mdx:3: What is wrong. What to do.`
 */
export function toMessage(problems: Problem[]): string {
  return problems
    .map(({ file, line, problem, fix }) =>
      [`${file}${line === undefined ? '' : `:${String(line)}`}:`, problem, fix]
        .filter((part) => part !== undefined)
        .join(' '),
    )
    .join('\n');
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
