import type { CollectionEntry } from 'astro:content';
import { rejectMisnamed } from './order.ts';
import { toPart, type Part } from './part.ts';
import { readingMinutes } from '#content/reading-level.ts';

type CompanionEntry = CollectionEntry<'companions'>;

/** An article of its own that the guide links to: what its entry says, and how long it takes. */
export interface Companion extends Part<CompanionEntry>, Omit<CompanionEntry['data'], 'aliases'> {
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
export function toCompanions(entries: CompanionEntry[]): Companion[] {
  rejectMisnamed(entries);
  return entries
    .map((entry) => {
      const part = toPart(entry, entry.id, `/read/${entry.id}/`);
      return { ...entry.data, ...part, minutes: readingMinutes(part.writing.words) };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}
