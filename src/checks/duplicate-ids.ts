import { placeIn } from '#content/place.ts';
import type { Problem } from '#content/problems.ts';
import { idsOfEveryPage } from '#guide/addresses.ts';
import type { Part } from '#guide/part.ts';

/**
 * Finds ids that are used twice on a page: those of its parts, of their headings, and of the page
 * around them.
 *
 * @param parts The parts on the page, in reading order.
 * @param otherIds Ids that the page has besides.
 * @returns A problem for each second use.
 */
export function duplicateIds(parts: Part[], otherIds: string[] = []): Problem[] {
  const owners = new Map([...idsOfEveryPage, ...otherIds].map((id) => [id, 'the page around it']));
  return parts.flatMap((part) => {
    const file = part.entry.filePath ?? part.entry.id;
    const own = { file, id: part.slug };
    const headings = part.writing.headings.map(({ text, line }) => ({
      ...placeIn(part.entry, line),
      id: text,
    }));
    return [own, ...headings].flatMap(({ id, ...place }) => {
      const owner = owners.get(id);
      owners.set(id, file);
      return owner === undefined
        ? []
        : [
            {
              ...place,
              problem: `Its id "${id}" is also used by ${owner}.`,
              fix: 'Rename the file or the heading: both are on the same page.',
            },
          ];
    });
  });
}
