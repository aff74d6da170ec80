import type { CollectionEntry } from 'astro:content';
import { reject } from '#content/problems.ts';
import { pagePaths } from './page-paths.ts';
import { toPart, type Part } from './part.ts';

/** A page of its own that is not part of the article. */
export interface GuidePage
  extends Part<CollectionEntry<'pages'>>, Omit<CollectionEntry<'pages'>['data'], 'title'> {}

const names = ['about', 'heard', 'help'] as const;

/**
 * Turns entries of `content/pages/` into the pages that the site links to from everywhere.
 *
 * @param entries The entries; their ids are the pages' names.
 * @returns The pages by name.
 * @throws AstroError when one is missing, when nothing shows one, or a body is broken.
 */
export function toPages(
  entries: CollectionEntry<'pages'>[],
): Record<(typeof names)[number], GuidePage> {
  reject(
    entries
      .filter(({ id }) => !names.some((name) => name === id))
      .map(({ id, filePath }) => ({
        file: filePath ?? id,
        problem: 'No page would show this file.',
        fix: `content/pages/ holds ${names.join('.mdx and ')}.mdx. Add a page in src/pages/ that shows it first.`,
      })),
  );
  const pageNamed = (name: (typeof names)[number]): GuidePage => {
    const entry = entries.find(({ id }) => id === name);
    if (!entry) {
      return reject([
        {
          file: `content/pages/${name}.mdx`,
          problem: 'The file is missing.',
          fix: `Write it again: every page links to /${name}/.`,
        },
      ]);
    }
    return { ...entry.data, ...toPart(entry, name, pagePaths[name]) };
  };
  return { about: pageNamed('about'), heard: pageNamed('heard'), help: pageNamed('help') };
}
