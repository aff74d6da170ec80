import type { CollectionEntry } from 'astro:content';
import { readBody } from '#content/body.ts';
import type { Writing } from '#content/writing.ts';

/** An entry whose body is prose. */
export type ProseEntry = CollectionEntry<
  'article' | 'steps' | 'reads' | 'heard' | 'shared' | 'pages'
>;

/** A piece of the guide's prose: a section of the article, a step, a companion or a page. */
export interface Part<Entry extends ProseEntry = ProseEntry> {
  entry: Entry;
  title: string;
  slug: string;
  /** Slugs that it had before. */
  aliases: string[];
  /** Where it is read, without the base path, such as `/steps/apologize/` or `/#closing`. */
  path: string;
  writing: Writing;
  /** Keys of the sources that stand behind it. */
  sourceKeys: Set<string>;
}

/**
 * Reads an entry's body.
 *
 * @param entry Entry of a prose collection.
 * @param slug The part's slug.
 * @param path Where the part is read, without the base path.
 * @returns The part.
 * @throws AstroError with file, line and fix when the MDX is broken.
 */
export function toPart<Entry extends ProseEntry>(
  entry: Entry,
  slug: string,
  path: string,
): Part<Entry> {
  const writing = readBody(entry);
  const sourceKeys = new Set(writing.citations.map(({ text }) => text));
  const aliases = 'aliases' in entry.data ? entry.data.aliases : [];
  const title = titleOf(entry.data);
  return { entry, title, slug, aliases, path, writing, sourceKeys };
}

/** What an entry is called: its title, or what it answers; a text that is shared has no name. */
function titleOf(data: ProseEntry['data']): string {
  if ('title' in data) return data.title;
  return 'saying' in data ? data.saying : '';
}
