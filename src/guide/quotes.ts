import { refuse } from './faults.ts';
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
 * @throws AstroError with the file when a quote does not stand in the body exactly once.
 */
export function cutAtQuotes(html: string, step: Step): Piece[] {
  const places = toQuotes(step).map((quote) => {
    // Browsers find words whatever their capitals and line breaks.
    const found = [...html.matchAll(new RegExp(toPattern(quote.text), 'gi'))];
    const count = found.length;
    const [words = '', start = 0] = [found[0]?.[0], found[0]?.index];
    const end = html.indexOf('</p>', start) + '</p>'.length;
    if (count !== 1) {
      refuse([
        {
          file: step.entry.filePath ?? step.entry.id,
          problem: `The quote "${quote.text}" stands in the text ${count === 0 ? 'nowhere' : `${String(count)} times, or with other capitals`}.`,
          cure: 'Quote words that stand in one paragraph exactly once, without a link in them, with curly quotes and apostrophes.',
        },
      ]);
    }
    return { quote, words, start, end };
  });
  places.sort((a, b) => a.start - b.start);

  const pieces: Piece[] = places.map(({ quote, words, end }, index) => {
    const piece = html.slice(places[index - 1]?.end ?? 0, end);
    return { html: piece.replace(words, `<mark id="${quote.id}">${words}</mark>`), quote };
  });
  return [...pieces, { html: html.slice(places.at(-1)?.end ?? 0) }];
}

/** A pattern for words as HTML may write and break them. */
function toPattern(text: string): string {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return html.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
}
