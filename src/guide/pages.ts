import type { CollectionEntry } from 'astro:content';
import { refuse } from './faults.ts';
import { toPart, type Part } from './part.ts';

/** A page of its own that is not part of the article. */
export interface GuidePage extends Part<CollectionEntry<'pages'>> {
  description: string;
  updated: Date;
}

const names = ['about', 'help'] as const;

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
  refuse(
    entries
      .filter(({ id }) => !names.some((name) => name === id))
      .map(({ id, filePath }) => ({
        file: filePath ?? id,
        problem: 'No page would show this file.',
        cure: `content/pages/ holds ${names.join('.mdx and ')}.mdx. Add a page in src/pages/ that shows it first.`,
      })),
  );
  const pageNamed = (name: (typeof names)[number]): GuidePage => {
    const entry = entries.find(({ id }) => id === name);
    if (!entry) {
      return refuse([
        {
          file: `content/pages/${name}.mdx`,
          problem: 'The file is missing.',
          cure: `Write it again: every page links to /${name}/.`,
        },
      ]);
    }
    const { description, updated } = entry.data;
    return { ...toPart(entry, name, `/${name}/`), description, updated };
  };
  return { about: pageNamed('about'), help: pageNamed('help') };
}
