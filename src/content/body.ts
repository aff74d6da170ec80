import { placeIn, type Placed } from './place.ts';
import { reject, type Problem } from './problems.ts';
import { readWriting, type Writing } from './writing.ts';

/** An entry with a body in MDX. */
interface WithBody extends Placed {
  body?: string;
}

/**
 * Reads the content of an entry's body.
 *
 * @param entry The entry.
 * @returns Its content.
 * @throws AstroError with file, line and fix when the MDX is broken.
 */
export function readBody(entry: WithBody): Writing {
  try {
    return readWriting(bodyOf(entry));
  } catch (error) {
    return reject([toProblem(entry, error)]);
  }
}

/**
 * Finds what keeps an entry's body from being read.
 *
 * @param entry The entry.
 * @returns Where and what, or undefined for sound MDX.
 */
export function findBodyProblem(entry: WithBody): Problem | undefined {
  try {
    readWriting(bodyOf(entry));
    return undefined;
  } catch (error) {
    return toProblem(entry, error);
  }
}

function toProblem(entry: WithBody, error: unknown): Problem {
  const reason = /^(?<line>\d+):\d+: (?<reason>.*)$/s.exec((error as Error).message)?.groups;
  return {
    ...placeIn(entry, Number(reason?.line ?? 1)),
    // What follows counts from the body's first line; the place above counts in the file.
    problem: `The MDX is broken: ${(reason?.reason ?? String(error)).replaceAll(/ \(\d+:\d+\)/g, '')}.`,
    fix: 'Close every tag and brace that is opened, and write a plain < as &lt;.',
  };
}

function bodyOf({ body }: WithBody): string {
  return (body ?? '').replaceAll('\r\n', '\n').trim();
}
