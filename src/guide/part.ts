import type { CollectionEntry } from 'astro:content';
import { linesBeforeBody, refuse, type Fault } from './faults.ts';
import { readWriting, type Writing } from './writing.ts';

/** An entry whose body is prose. */
export type ProseEntry = CollectionEntry<'article' | 'steps' | 'companions' | 'pages'>;

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
 * @throws AstroError with file, line and cure when the MDX is broken.
 */
export function toPart<Entry extends ProseEntry>(
  entry: Entry,
  slug: string,
  path: string,
): Part<Entry> {
  const writing = readBody(entry);
  const sourceKeys = new Set(writing.citations.map(({ text }) => text));
  const aliases = 'aliases' in entry.data ? entry.data.aliases : [];
  return { entry, title: entry.data.title, slug, aliases, path, writing, sourceKeys };
}

/** What is needed to name a place in an entry. */
type Placed = Pick<ProseEntry, 'id' | 'filePath' | 'body'>;

/**
 * Reads what stands in an entry's body.
 *
 * @param entry An entry with an MDX body.
 * @returns What stands in it.
 * @throws AstroError with file, line and cure when the MDX is broken.
 */
export function readBody(entry: Placed): Writing {
  try {
    return readWriting(bodyOf(entry));
  } catch (error) {
    const reason = /^(?<line>\d+):\d+: (?<reason>.*)$/s.exec((error as Error).message)?.groups;
    return refuse([
      {
        ...placeIn(entry, Number(reason?.line ?? 1)),
        // What follows counts from the body's first line; the place above counts in the file.
        problem: `The MDX is broken: ${(reason?.reason ?? String(error)).replaceAll(/ \(\d+:\d+\)/g, '')}.`,
        cure: 'Close every tag and brace that is opened, and write a plain < as &lt;.',
      },
    ]);
  }
}

/** Lines before the bodies of entries with faults. One can have thousands, and its file is read once. */
const linesBefore = new WeakMap<Placed, number>();

/**
 * Names the place of a fault in an entry.
 *
 * @param entry The entry.
 * @param line Line of its body, counted from 1.
 * @returns File and line there, for a {@link Fault}.
 */
export function placeIn(entry: Placed, line: number): Pick<Fault, 'file' | 'line'> {
  const file = entry.filePath ?? entry.id;
  const before = linesBefore.get(entry) ?? linesBeforeBody(file, bodyOf(entry));
  linesBefore.set(entry, before);
  return { file, line: line + before };
}

function bodyOf({ body }: Placed): string {
  return (body ?? '').replaceAll('\r\n', '\n').trim();
}
