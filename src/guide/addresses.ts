import type { Fault } from './faults.ts';
import type { HelpLines } from './help-lines.ts';
import { placeIn, type Part } from './part.ts';
import type { Source } from './sources.ts';
import { workbook } from './workbook.ts';

/** Every address of the site, without the base path, with the ids that can follow it. */
export type Addresses = Map<string, Set<string>>;

/** What the site's addresses are made from. */
interface Addressed {
  /** The parts of the whole article, in reading order. */
  wholeArticle: Part[];
  /** Parts with a page of their own: steps, companions and the page about the guide. */
  ownPages: Part[];
  help: Part & { countries: HelpLines[] };
  sources: Source[];
}

/**
 * Lists what a link in the writing can lead to.
 *
 * @param addressed The parts and sources of the guide.
 * @returns The addresses.
 */
export function toAddresses({ wholeArticle, ownPages, help, sources }: Addressed): Addresses {
  return new Map([
    ['/', new Set([...wholeArticle.map(({ slug }) => slug), 'sources'])],
    ['/steps/', new Set<string>()],
    ['/short/', new Set<string>()],
    [workbook.path, new Set<string>()],
    ['/sources/', new Set(sources.map(({ key }) => key))],
    [help.path, new Set([...headingsOf(help), 'lines', ...help.countries.map(({ slug }) => slug)])],
    ...ownPages.map((part) => [part.path, new Set(headingsOf(part))] as const),
  ]);
}

/** Ids that the page around the writing has: its main part and its list of sources. */
export const idsOfEveryPage = ['content', 'sources'];

/**
 * Finds ids that stand twice on a page: those of its parts, of their headings, and of the page
 * around them.
 *
 * @param parts The parts on the page, in reading order.
 * @param otherIds Ids that the page has besides.
 * @returns A fault for each second use.
 */
export function doubledIds(parts: Part[], otherIds: string[] = []): Fault[] {
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
              cure: 'Rename the file or the heading: both stand on the same page.',
            },
          ];
    });
  });
}

function headingsOf({ writing }: Part): string[] {
  return writing.headings.map(({ text }) => text);
}
