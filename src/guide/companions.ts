import type { CollectionEntry } from 'astro:content';
import type { DrawingName } from '#drawings/drawings.ts';
import { refuseMisnamed } from './order.ts';
import { toPart, type Part } from './part.ts';
import { readingMinutes } from './reading-level.ts';

/** An article of its own that the guide links to. */
export interface Companion extends Part<CollectionEntry<'companions'>> {
  drawing: DrawingName;
  /** The line that lists show. */
  summary: string;
  description: string;
  updated: Date;
  /** Minutes it takes to read. */
  minutes: number;
}

/**
 * Turns entries of `content/read/` into companion articles.
 *
 * @param entries The entries; their ids are the slugs.
 * @returns Companions by title.
 * @throws AstroError when a body is broken, or when a file's name is no slug.
 */
export function toCompanions(entries: CollectionEntry<'companions'>[]): Companion[] {
  refuseMisnamed(entries);
  return entries
    .map((entry) => {
      const part = toPart(entry, entry.id, `/read/${entry.id}/`);
      return {
        ...part,
        drawing: entry.data.drawing,
        summary: entry.data.summary,
        description: entry.data.description,
        updated: entry.data.updated,
        minutes: readingMinutes(part.writing.words),
      };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}
