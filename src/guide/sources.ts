import type { CollectionEntry } from 'astro:content';
import { rejectMisnamed } from './order.ts';

type SourceData = CollectionEntry<'sources'>['data'];

/** A cited work. */
export interface Source {
  /** Name of its file in `content/sources/`, without ending; the id of its place in source lists. */
  key: string;
  /** All authors, as a reference list has them: `Lewicki, R. J., Polin, B., & Lount, R. B., Jr.` */
  authors: string;
  year: string;
  title: string;
  publication: string;
  /** Volume, issue and pages as far as known: `9(2), 177–196`; may be empty. */
  place: string;
  /** Where to read it, or undefined where only the printed reference is known. */
  url: string | undefined;
  strength: SourceData['strength'];
  /** The result in plain words. */
  found: string;
  /** Whom or what it looked at. */
  studied: string;
  /** What the result cannot carry. */
  limits: string;
}

/**
 * Turns source entries into sources.
 *
 * @param entries Entries of `content/sources/`.
 * @returns Sources in the order of a reference list: by authors, then year.
 * @throws AstroError when a file's name is no key.
 */
export function toSources(entries: CollectionEntry<'sources'>[]): Source[] {
  rejectMisnamed(entries);
  return entries
    .map(({ id, data }) => ({
      key: id,
      authors: joinAuthors(data.authors),
      year: String(data.year),
      title: data.title,
      publication: data.publication,
      place: toPlace(data),
      url: data.doi === undefined ? data.url : toDoiUrl(data.doi),
      strength: data.strength,
      found: data.found,
      studied: data.studied,
      limits: data.limits,
    }))
    .sort((a, b) => a.authors.localeCompare(b.authors, 'en') || a.year.localeCompare(b.year, 'en'));
}

/**
 * Makes the address of a DOI.
 *
 * @param doi The DOI, which may have other characters than an address, such as `#` and `<`.
 * @returns Its address, with all of them encoded but the first slash.
 * @see https://www.doi.org/doi-handbook/HTML/encoding-rules-for-urls.html
 */
function toDoiUrl(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi).replace('%2F', '/')}`;
}

function joinAuthors(authors: string[]): string {
  const last = authors.at(-1) ?? '';
  if (authors.length < 2) return last;
  const others = authors.slice(0, -1).join(', ');
  return last.startsWith('and ') ? `${others}, ${last}` : `${others}, & ${last}`;
}

function toPlace({ volume, issue, pages }: SourceData): string {
  const inVolume = `${volume ?? ''}${issue ? `(${issue})` : ''}`;
  return [inVolume, pages].filter(Boolean).join(', ');
}
