import { placeOfField } from '#content/place.ts';
import { reject } from '#content/problems.ts';
import { pagePaths } from './page-paths.ts';
import type { Part } from './part.ts';

/** A part with lines that can be shared by themselves. */
export type Quoted = Pick<Part, 'entry' | 'path' | 'slug' | 'title'> & { quotes: string[] };

/** A line of a part that can be shared by itself. */
export interface Quote {
  text: string;
  /** Id of the line on the part's page. */
  id: string;
  /** The address of that page with a fragment that leads to the line, without the base path. */
  path: string;
}

/** A piece of a rendered body; a quote is the one that it ends with. */
export interface Piece {
  html: string;
  quote?: Quote;
}

/**
 * The lines of a part that can be shared.
 *
 * @param part The part.
 * @returns Its quotes, in the order of the entry.
 * @see https://wicg.github.io/scroll-to-text-fragment/ for `:~:text=`
 */
export function toQuotes({ quotes, path, slug }: Omit<Quoted, 'entry' | 'title'>): Quote[] {
  // Several parts are on the page of the whole article.
  const [page = '', section] = path.split('#');
  const prefix = section === undefined && page !== pagePaths.article ? '' : `${slug}-`;
  return quotes.map((text, index) => {
    const id = `${prefix}line-${String(index + 1)}`;
    // A hyphen would mark what is before or after the text.
    const encoded = encodeURIComponent(text).replaceAll('-', '%2D');
    return { text, id, path: `${page}#${id}:~:text=${encoded}` };
  });
}

/**
 * Marks the quotes in a rendered body, and cuts it after each.
 *
 * @param rendered The body as it is shown.
 * @param part The part that it is the body of.
 * @returns The pieces in reading order; together they are the body.
 * @throws AstroError with the file when a quote is not in the body exactly once, in a paragraph of its
 *   own.
 */
export function splitAtQuotes(rendered: string, part: Quoted): Piece[] {
  // One letter can be written as one code or as two.
  const html = rendered.normalize();
  const places = toQuotes(part).map((quote) => {
    // Browsers find words whatever their capitals and line breaks.
    const found = [...html.matchAll(new RegExp(toPattern(quote.text), 'gi'))];
    const count = found.length;
    const [words = '', start = 0] = [found[0]?.[0], found[0]?.index];
    const paragraph = html.indexOf('</p>', start);
    if (count !== 1 || paragraph < 0) {
      rejectQuote(part, quote, describeCount(count));
    }
    return { quote, words, start, paragraph };
  });
  places.sort((a, b) => a.start - b.start);

  let end = 0;
  const closing = '</span></mark>';
  const pieces: Piece[] = places.map(({ quote, words, start }, index) => {
    if (start < (places[index - 1]?.paragraph ?? 0))
      rejectQuote(part, quote, 'is in the same paragraph as the one before it');
    const before = (index > 0 ? closing : '') + html.slice(end, start);
    end = start + words.length;
    // What follows the last word must not be torn off it.
    const lastWord = words.search(/\S+$/);
    const marked = `${words.slice(0, lastWord)}<span class="unbroken">${words.slice(lastWord)}`;
    return { html: `${before}<mark id="${quote.id}">${marked}`, quote };
  });
  return [...pieces, { html: (pieces.length > 0 ? closing : '') + html.slice(end) }];
}

/** What is wrong with a quote that is found so many times before a paragraph's end. */
function describeCount(count: number): string {
  if (count === 0) return 'is nowhere in the text';
  if (count === 1) return 'is in no paragraph, and after the last one';
  return `is in the text ${String(count)} times, or with other capitals`;
}

function rejectQuote(part: Quoted, quote: Quote, problem: string): never {
  return reject([
    {
      ...placeOfField(part.entry, ['quotes', part.quotes.indexOf(quote.text)]),
      problem: `The quote "${quote.text}" ${problem}.`,
      fix: 'Quote words that are in one paragraph exactly once, without a link in them, with curly quotes and apostrophes. Two quotes need a paragraph each.',
    },
  ]);
}

/** A pattern for words as HTML may write and break them. */
function toPattern(text: string): string {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const words = html.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
  // Not within a tag.
  return `${words}(?![^<>]*>)`;
}
