import { toWholeArticle, type Guide } from './guide.ts';
import { toPageList } from './page-list.ts';
import { pagePaths } from './page-paths.ts';
import type { Part } from './part.ts';

/** Every address of the site, without the base path, with the ids that can follow it. */
export type Addresses = Map<string, Set<string>>;

/** Ids that the page around the writing has: its main part and its list of sources. */
export const idsOfEveryPage = ['content', 'sources'];

/**
 * Lists what a link in the writing can lead to.
 *
 * @param guide The guide.
 * @returns The addresses.
 */
export function toAddresses(guide: Guide): Addresses {
  const { moments, steps, pieces, companions, heard, about, help, sources } = guide;
  const addresses: Addresses = new Map(toPageList(guide).map(({ path }) => [path, new Set()]));
  for (const part of [...steps, ...pieces, ...companions, about, help]) {
    addresses.set(part.path, new Set(headingsOf(part)));
  }
  const slugsOf = (all: readonly { slug: string }[]) => all.map(({ slug }) => slug);
  addresses.set(
    pagePaths.article,
    new Set([...slugsOf(toWholeArticle(guide)), 'if-this-is-you', 'sources']),
  );
  addresses.set(pagePaths.steps, new Set([...slugsOf(moments), 'if-this-is-you']));
  addresses.set(pagePaths.heard, new Set(slugsOf(heard)));
  addresses.set(pagePaths.sources, new Set(sources.map(({ key }) => key)));
  for (const id of ['lines', ...slugsOf(help.needs), ...slugsOf(help.countries)]) {
    addresses.get(help.path)?.add(id);
  }
  return addresses;
}

function headingsOf({ writing }: Part): string[] {
  return writing.headings.map(({ text }) => text);
}
