import type { CollectionEntry } from 'astro:content';
import { placeOfField } from '#content/place.ts';
import { reject } from '#content/problems.ts';
import { inOrder } from './order.ts';
import { pagePaths } from './page-paths.ts';

/** One of the times that the steps belong to: what the reader does then. */
export interface Moment {
  /** Its id on the list of steps. */
  slug: string;
  /** Where its steps are listed, without the base path. */
  path: string;
  title: string;
  summary: string;
}

/**
 * Turns entries of `content/moments/` into moments.
 *
 * @param entries The entries, in any order.
 * @returns Moments by slug, in the order of their files' numbers.
 * @throws AstroError when file names do not give one order.
 */
export function toMoments(entries: CollectionEntry<'moments'>[]): Map<string, Moment> {
  return new Map(
    inOrder('content/moments', entries).map(({ slug, entry }) => [
      slug,
      { slug, path: `${pagePaths.steps}#${slug}`, ...entry.data },
    ]),
  );
}

/**
 * Finds the moment that an entry names.
 *
 * @param entry The entry, for the message.
 * @param slug What it names.
 * @param moments The moments by slug.
 * @returns The moment.
 * @throws AstroError with the file and the names that there are.
 */
export function momentOf(
  entry: { id: string; filePath?: string },
  slug: string,
  moments: Map<string, Moment>,
): Moment {
  return (
    moments.get(slug) ??
    reject([
      {
        ...placeOfField(entry, ['moment']),
        problem: `There is no moment "${slug}".`,
        fix: `Use one of: ${[...moments.keys()].join(', ')}.`,
      },
    ])
  );
}
