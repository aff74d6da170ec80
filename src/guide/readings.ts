import type { CollectionEntry } from 'astro:content';
import { readingMinutes } from '#content/reading-level.ts';
import { placeOfField } from '#content/place.ts';
import { reject } from '#content/problems.ts';
import { momentOf, type Moment } from './moments.ts';
import { rejectMisnamed } from './order.ts';
import { toPart, type Part } from './part.ts';

type ReadingEntry = CollectionEntry<'reads'>;

/** An article beside the whole one: what its entry says, and how long it takes. */
interface ReadingBase extends Part<ReadingEntry> {
  /** Minutes it takes to read. */
  minutes: number;
}

/** An article that the text links to. */
export interface Companion
  extends ReadingBase, Omit<Extract<ReadingEntry['data'], { kind: 'companion' }>, 'aliases'> {}

/** “If this is you”: what no step can hold. */
export interface Piece
  extends
    ReadingBase,
    Omit<Extract<ReadingEntry['data'], { kind: 'piece' }>, 'aliases' | 'moment'> {
  moment: Moment;
}

export type Reading = Companion | Piece;

/**
 * Turns entries of `content/read/` into articles.
 *
 * @param entries The entries; their ids are the slugs.
 * @param moments What a piece can belong to.
 * @returns Companions by title, and pieces by the order that they state.
 * @throws AstroError when a body is broken, when a file's name is no slug, when two pieces state one
 *   place, or when a piece names a moment that is not there.
 */
export function toReadings(
  entries: ReadingEntry[],
  moments: Map<string, Moment>,
): { companions: Companion[]; pieces: Piece[] } {
  rejectMisnamed(entries);
  const companions: Companion[] = [];
  const pieces: Piece[] = [];
  for (const entry of entries) {
    const part = toPart(entry, entry.id, `/read/${entry.id}/`);
    const minutes = readingMinutes(part.writing.words);
    if (entry.data.kind === 'companion') companions.push({ ...entry.data, ...part, minutes });
    else {
      const { moment, ...data } = entry.data;
      pieces.push({ ...data, ...part, minutes, moment: momentOf(entry, moment, moments) });
    }
  }
  pieces.sort((a, b) => a.order - b.order);
  rejectSamePlace(pieces);
  return { companions: companions.sort((a, b) => a.title.localeCompare(b.title, 'en')), pieces };
}

function rejectSamePlace(pieces: Piece[]): void {
  reject(
    pieces.flatMap(({ order, entry }, index) => {
      const before = pieces[index - 1];
      return before?.order === order
        ? [
            {
              ...placeOfField(entry, ['order']),
              problem: `It has the same order, ${String(order)}, as ${before.entry.filePath ?? before.entry.id}.`,
              fix: 'Give one of the two another number.',
            },
          ]
        : [];
    }),
  );
}
