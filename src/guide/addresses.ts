import type { Guide } from './guide.ts';
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
  const { article, steps, companions, about, help, sources } = guide;
  const wholeArticle = [article.opening, ...article.essays, article.leadIn, ...steps];
  const addresses: Addresses = new Map(toPageList(guide).map(({ path }) => [path, new Set()]));
  for (const part of [...steps, ...companions, about, help]) {
    addresses.set(part.path, new Set(headingsOf(part)));
  }
  const places = [...wholeArticle, article.closing].map(({ slug }) => slug);
  addresses.set(pagePaths.article, new Set([...places, 'sources']));
  addresses.set(pagePaths.sources, new Set(sources.map(({ key }) => key)));
  for (const id of ['lines', ...help.countries.map(({ slug }) => slug)]) {
    addresses.get(help.path)?.add(id);
  }
  return addresses;
}

function headingsOf({ writing }: Part): string[] {
  return writing.headings.map(({ text }) => text);
}
