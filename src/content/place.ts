import { readFileSync } from 'node:fs';
import type { Problem } from './problems.ts';
import { splitFile, type Split } from './split-file.ts';
import { readYaml } from './yaml.ts';

/** What is needed to name a place in an entry. */
export interface Placed {
  id: string;
  filePath?: string;
}

/** Where a problem is. */
type Place = Pick<Problem, 'file' | 'line'>;

/**
 * Names a place in an entry's body.
 *
 * @param entry The entry.
 * @param line Line of its body, counted from 1.
 * @returns File and line there.
 */
export function placeIn(entry: Placed, line: number): Place {
  return { file: fileOf(entry), line: line + (read(entry)?.linesBeforeBody ?? 0) };
}

/**
 * Names the place of an entry's field.
 *
 * @param entry The entry.
 * @param path Names of fields and places in lists, from the outermost on.
 * @returns File, and the line there if the field has one.
 */
export function placeOfField(entry: Placed, path: readonly PropertyKey[]): Place {
  const file = fileOf(entry);
  const { yaml = '', linesBeforeYaml = 0 } = read(entry) ?? {};
  const line = readYaml(yaml).lineOf(path);
  return line === undefined ? { file } : { file, line: line + linesBeforeYaml };
}

function fileOf({ id, filePath }: Placed): string {
  return filePath ?? id;
}

/** Files of entries with problems. One can have thousands, and its file is read once. */
const files = new WeakMap<Placed, Split | undefined>();

/** Astro hands out fields and body without the lines that they are on. */
function read(entry: Placed): Split | undefined {
  if (!files.has(entry)) files.set(entry, tryToRead(fileOf(entry)));
  return files.get(entry);
}

function tryToRead(file: string): Split | undefined {
  try {
    return splitFile(file, readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
