import { linesBeforeBody, reject, type Problem } from './problems.ts';
import { readWriting, type Writing } from './writing.ts';

/** What is needed to name a place in an entry. */
export interface Placed {
  id: string;
  filePath?: string;
  body?: string;
}

/**
 * Reads what stands in an entry's body.
 *
 * @param entry An entry with an MDX body.
 * @returns What stands in it.
 * @throws AstroError with file, line and fix when the MDX is broken.
 */
export function readBody(entry: Placed): Writing {
  try {
    return readWriting(bodyOf(entry));
  } catch (error) {
    const reason = /^(?<line>\d+):\d+: (?<reason>.*)$/s.exec((error as Error).message)?.groups;
    return reject([
      {
        ...placeIn(entry, Number(reason?.line ?? 1)),
        // What follows counts from the body's first line; the place above counts in the file.
        problem: `The MDX is broken: ${(reason?.reason ?? String(error)).replaceAll(/ \(\d+:\d+\)/g, '')}.`,
        fix: 'Close every tag and brace that is opened, and write a plain < as &lt;.',
      },
    ]);
  }
}

/** Lines before the bodies of entries with faults. One can have thousands, and its file is read once. */
const linesBefore = new WeakMap<Placed, number>();

/**
 * Names the place of a fault in an entry.
 *
 * @param entry The entry.
 * @param line Line of its body, counted from 1.
 * @returns File and line there, for a {@link Problem}.
 */
export function placeIn(entry: Placed, line: number): Pick<Problem, 'file' | 'line'> {
  const file = entry.filePath ?? entry.id;
  const before = linesBefore.get(entry) ?? linesBeforeBody(file, bodyOf(entry));
  linesBefore.set(entry, before);
  return { file, line: line + before };
}

function bodyOf({ body }: Placed): string {
  return (body ?? '').replaceAll('\r\n', '\n').trim();
}
