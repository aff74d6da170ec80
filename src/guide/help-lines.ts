import type { CollectionEntry } from 'astro:content';
import { inOrder } from './order.ts';

/** The support lines of one country. */
export interface HelpLines {
  /** Id of the country's place on the help page. */
  slug: string;
  country: string;
  checked: Date;
  emergency: CollectionEntry<'helpLines'>['data']['emergency'];
  lines: HelpLine[];
}

/** A support line, with addresses a phone can follow. */
export type HelpLine = CollectionEntry<'helpLines'>['data']['lines'][number] & {
  /** `tel:` address, where there is a number to call. */
  phoneUrl: string | undefined;
  /** `sms:` address, where there is a number to text. */
  textUrl: string | undefined;
};

/**
 * Turns entries of `content/help-lines/` into support lines by country.
 *
 * @param entries The entries, in any order.
 * @returns Countries in the order of their files' numbers.
 * @throws AstroError when file names do not give one order.
 */
export function toHelpLines(entries: CollectionEntry<'helpLines'>[]): HelpLines[] {
  return inOrder('content/help-lines', entries).map(({ slug, entry }) => ({
    ...entry.data,
    emergency: entry.data.emergency,
    slug,
    lines: entry.data.lines.map((line) => ({
      ...line,
      phone: line.phone && unbroken(line.phone),
      phoneUrl: line.phone && telephoneUrl(line.phone),
      // RFC 5724 asks for the words to send in `body`.
      textUrl:
        line.text &&
        `sms:${digitsOf(line.text.number)}${line.text.message ? `?body=${encodeURIComponent(line.text.message)}` : ''}`,
    })),
  }));
}

/**
 * Makes the address that calls a number.
 *
 * @param number Phone number as people write it.
 * @returns A `tel:` URL.
 */
export function telephoneUrl(number: string): string {
  return `tel:${digitsOf(number)}`;
}

/** A number that wraps over two lines is misread and misdialed. */
function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}

function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '');
}
