import { reject } from '#content/problems.ts';
import type { Step } from './steps.ts';

/** A line of a step that can be shared by itself. */
export interface Quote {
  text: string;
  /** Id of the line on the step's page. */
  id: string;
  /** The step's address with a fragment that leads to the line, without the base path. */
  path: string;
}

/** A piece of a step's rendered body; a quote is the one that stands in its last paragraph. */
export interface Piece {
  html: string;
  quote?: Quote;
}

/**
 * The lines of a step that can be shared.
 *
 * @param step The step.
 * @returns Its quotes, in the order of the entry.
 * @see https://wicg.github.io/scroll-to-text-fragment/ for `:~:text=`
 */
export function toQuotes({ quotes, path }: Pick<Step, 'quotes' | 'path'>): Quote[] {
  return quotes.map((text, index) => {
    const id = `line-${String(index + 1)}`;
    // A hyphen would mark what stands before or after the text.
    const encoded = encodeURIComponent(text).replaceAll('-', '%2D');
    return { text, id, path: `${path}#${id}:~:text=${encoded}` };
  });
}

/**
 * Marks the quotes in a step's rendered body, and cuts it after each paragraph that holds one.
 *
 * @param html The body as it is shown.
 * @param step The step that it is the body of.
 * @returns The pieces in reading order; together they are the body.
 * @throws AstroError with the file when a quote does not stand in the body exactly once, in a paragraph of its
 *   own.
 */
export function splitAtQuotes(html: string, step: Step): Piece[] {
  const places = toQuotes(step).map((quote) => {
    // Browsers find words whatever their capitals and line breaks.
    const found = [...html.matchAll(new RegExp(toPattern(quote.text), 'gi'))];
    const count = found.length;
    const [words = '', start = 0] = [found[0]?.[0], found[0]?.index];
    const paragraph = html.indexOf('</p>', start);
    if (count !== 1 || paragraph < 0) {
      rejectQuote(
        step,
        quote,
        count === 1
          ? 'stands in no paragraph, and after the last one'
          : `stands in the text ${count === 0 ? 'nowhere' : `${String(count)} times, or with other capitals`}`,
      );
    }
    return { quote, words, start, end: paragraph + '</p>'.length };
  });
  places.sort((a, b) => a.start - b.start);

  const pieces: Piece[] = places.map(({ quote, words, start, end }, index) => {
    const begin = places[index - 1]?.end ?? 0;
    if (start < begin)
      rejectQuote(step, quote, 'stands in the same paragraph as the one before it');
    const mark = `<mark id="${quote.id}">${words}</mark>`;
    return { html: html.slice(begin, start) + mark + html.slice(start + words.length, end), quote };
  });
  return [...pieces, { html: html.slice(places.at(-1)?.end ?? 0) }];
}

function rejectQuote(step: Step, quote: Quote, problem: string): never {
  return reject([
    {
      file: step.entry.filePath ?? step.entry.id,
      problem: `The quote "${quote.text}" ${problem}.`,
      fix: 'Quote words that stand in one paragraph exactly once, without a link in them, with curly quotes and apostrophes. Two quotes need a paragraph each.',
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
