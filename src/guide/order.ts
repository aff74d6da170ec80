import { reject } from '#content/problems.ts';

/** An entry whose file name gives its place: `03-apologize` is the third, with slug `apologize`. */
export interface Ordered<Entry> {
  number: number;
  slug: string;
  entry: Entry;
}

/**
 * Puts the entries of a folder in the order that the numbers in their file names state.
 *
 * @param folder Folder of the files, such as `content/steps`.
 * @param entries Entries with their file's name, without ending, as `id`.
 * @returns Numbers, slugs and entries, from 1 on without a gap.
 * @throws AstroError when a name has another form, or when numbers or slugs are duplicate or missing.
 */
export function inOrder<Entry extends { id: string; filePath?: string }>(
  folder: string,
  entries: Entry[],
): Ordered<Entry>[] {
  const fileOf = (entry: Entry) => entry.filePath ?? `${folder}/${entry.id}`;

  const ordered = entries.map((entry) => {
    const name = /^(?<number>\d+)-(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(entry.id)?.groups;
    return { number: Number(name?.number), slug: name?.slug ?? '', entry };
  });
  reject(
    ordered
      .filter(({ slug }) => slug === '')
      .map(({ entry }) => ({
        file: fileOf(entry),
        problem: 'The file name does not give a number and a slug.',
        fix: 'Name it like 03-apologize.mdx: number, hyphen, then lower-case words joined by hyphens.',
      })),
  );

  ordered.sort((a, b) => a.number - b.number);
  const firstWith = new Map<string, Entry>();
  reject(
    ordered.flatMap(({ number, slug, entry }, index) => {
      const problems = [];
      const before = ordered[index - 1];
      const after = (before?.number ?? 0) + 1;
      if (before?.number === number) {
        problems.push({
          file: fileOf(entry),
          problem: `It has the same number as ${fileOf(before.entry)}.`,
          fix: 'Give one of the two another number.',
        });
      } else if (number !== after) {
        problems.push({
          file: fileOf(entry),
          problem: `No file has the number ${String(after)}, which should come before it.`,
          fix: 'Number the files from 1 on without a gap. A draft does not count in a build, so give it the last number.',
        });
      }
      const twin = firstWith.get(slug);
      if (twin) {
        problems.push({
          file: fileOf(entry),
          problem: `It has the same slug, "${slug}", as ${fileOf(twin)}.`,
          fix: 'Rename one of the two: the slug is its address.',
        });
      } else {
        firstWith.set(slug, entry);
      }
      return problems;
    }),
  );
  return ordered;
}

/**
 * Rejects entries whose file's name cannot be used in an address as it is.
 *
 * @param entries Entries with their file's name, without ending, as `id`.
 * @throws AstroError that names each of them.
 */
export function rejectMisnamed(entries: { id: string; filePath?: string }[]): void {
  reject(
    entries
      .filter(({ id }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
      .map(({ id, filePath }) => ({
        file: filePath ?? id,
        problem: 'The file name cannot be used in an address.',
        fix: 'Name it with lower-case words and numbers, joined by hyphens.',
      })),
  );
}
