import type { Fault } from './faults.ts';
import type { HelpLines } from './help-lines.ts';
import type { Part } from './part.ts';
import type { Source } from './sources.ts';

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
    ['/sources/', new Set(sources.map(({ key }) => key))],
    [help.path, new Set([...headingsOf(help), 'lines', ...help.countries.map(({ slug }) => slug)])],
    ...ownPages.map((part) => [part.path, new Set(headingsOf(part))] as const),
  ]);
}

/**
 * Finds ids that stand twice on the page of the whole article, where sections, steps and their
 * headings come together.
 *
 * @param wholeArticle The parts of the whole article, in reading order.
 * @returns A fault for each second use.
 */
export function doubledIds(wholeArticle: Part[]): Fault[] {
  const owners = new Map<string, string>([['sources', 'the list of sources']]);
  return wholeArticle.flatMap((part) => {
    const file = part.entry.filePath ?? part.entry.id;
    return [part.slug, ...headingsOf(part)].flatMap((id) => {
      const owner = owners.get(id);
      owners.set(id, file);
      return owner === undefined
        ? []
        : [
            {
              file,
              problem: `Its id "${id}" is also used by ${owner}.`,
              cure: 'Rename the file or the heading: both stand on the whole article’s page.',
            },
          ];
    });
  });
}

function headingsOf({ writing }: Part): string[] {
  return writing.headings.map(({ text }) => text);
}
