import { joinTexts } from '#features/notes/join.ts';
import { isMark } from '#features/notes/names.ts';
import type { Failure, Notes } from '#features/notes/notes.ts';
import type { Texts } from './workbook.ts';

/** What loading a file would do to one note. */
export interface Change {
  name: string;
  kind: 'same' | 'new' | 'different' | 'missing';
  /** The note as it is; empty for a new one. */
  here: string;
  /** The note as the file has it; empty for one that is missing there. */
  loaded: string;
}

/**
 * Compares notes with those of a file, note by note.
 *
 * @param here Notes as they are.
 * @param loaded Those of the file, by the names that they have on the site.
 */
export function planLoad(here: Texts, loaded: Texts): Change[] {
  return [...new Set([...here.keys(), ...loaded.keys()])].map((name) => {
    const change = { name, here: here.get(name) ?? '', loaded: loaded.get(name) ?? '' };
    return { ...change, kind: toKind(change) };
  });
}

function toKind({ here, loaded }: Pick<Change, 'here' | 'loaded'>): Change['kind'] {
  if (here === loaded) return 'same';
  if (!here) return 'new';
  return loaded ? 'different' : 'missing';
}

/** The notes with both texts where they differ: first the one here, then the file's. */
export function mergeNotes(plan: Change[]): Texts {
  return toTexts(plan, ({ name, here, loaded }) =>
    isMark(name) ? here || loaded : joinTexts(here, loaded),
  );
}

/** The notes as the file has them, and none that it does not have. */
export function replaceNotes(plan: Change[]): Texts {
  return toTexts(plan, ({ loaded }) => loaded);
}

function toTexts(plan: Change[], choose: (change: Change) => string): Texts {
  return new Map(
    plan.map((change) => [change.name, choose(change)] as const).filter(([, text]) => text),
  );
}

/**
 * Writes the outcome of a plan, or nothing if it does not all fit.
 *
 * @param plan How the file compares with the notes as they are now.
 * @param texts What came of it.
 */
export function applyNotes(
  notes: Pick<Notes, 'write'>,
  plan: Change[],
  texts: Texts,
): Failure | undefined {
  return notes.write(
    plan
      .map(({ name, here }) => ({ name, here, text: texts.get(name) ?? '' }))
      .filter(({ here, text }) => text !== here)
      .map(({ name, text }) => [name, text]),
  );
}
