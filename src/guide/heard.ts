import type { CollectionEntry } from 'astro:content';
import { inOrder } from './order.ts';
import { pagePaths } from './page-paths.ts';
import { toPart, type Part } from './part.ts';

/** Something that people have heard, with its answer. */
export interface Heard extends Part<CollectionEntry<'heard'>> {
  saying: string;
  updated: Date;
  /** Slugs of the steps where one would look for it. */
  steps: string[];
}

/**
 * Turns entries of `content/heard/` into sayings with their answers.
 *
 * @param entries The entries, in any order.
 * @returns Sayings in the order of their files' numbers.
 * @throws AstroError when file names do not give one order, or a body is broken.
 */
export function toHeard(entries: CollectionEntry<'heard'>[]): Heard[] {
  return inOrder('content/heard', entries).map(({ slug, entry }) => ({
    ...entry.data,
    ...toPart(entry, slug, `${pagePaths.heard}#${slug}`),
  }));
}
