import type { CollectionEntry } from 'astro:content';
import { toDialed } from '#content/phone.ts';
import { placeOfField } from '#content/place.ts';
import { reject } from '#content/problems.ts';
import { inOrder } from './order.ts';

/** The support lines of one country. */
export interface HelpLines {
  /** Id of the country's place on the help page. */
  slug: string;
  country: string;
  checked: Date;
  emergency: CollectionEntry<'helpLines'>['data']['emergency'];
  lines: HelpLine[];
  entry: CollectionEntry<'helpLines'>;
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
    entry,
    lines: entry.data.lines.map((line) => ({
      ...line,
      phone: line.phone && unbroken(line.phone),
      phoneUrl: line.phone && telephoneUrl(line.phone),
      // RFC 5724 asks for the words to send in `body`.
      textUrl:
        line.text &&
        `sms:${toDialed(line.text.number)}${line.text.message ? `?body=${encodeURIComponent(line.text.message)}` : ''}`,
    })),
  }));
}

/** What a reader of the help page may need, with the lines that serve it. */
export interface Need {
  /** Id of its place on the help page. */
  slug: string;
  title: string;
  /** What to do first. */
  summary: string;
  /** Lines by country; countries without one are left out. */
  countries: HelpLines[];
  /** Emergency numbers by country, where they are what is needed. */
  emergencies: { country: string; number: string; url: string }[];
}

/**
 * Turns entries of `content/needs/` into needs.
 *
 * @param entries The entries, in any order.
 * @param countries The lines of each country.
 * @returns Needs in the order of their files' numbers.
 * @throws AstroError when file names do not give one order, or when a line names a need that is not
 *   there.
 */
export function toNeeds(entries: CollectionEntry<'needs'>[], countries: HelpLines[]): Need[] {
  const needs = inOrder('content/needs', entries).map(({ slug, entry }) => ({
    ...entry.data,
    slug,
    emergencies: countries.flatMap(({ country, emergency }) =>
      entry.data.emergency && 'number' in emergency
        ? { country, number: emergency.number, url: telephoneUrl(emergency.number) }
        : [],
    ),
    countries: countries
      .map((country) => ({
        ...country,
        lines: country.lines.filter((line) => line.needs.includes(slug)),
      }))
      .filter(({ lines }) => lines.length > 0),
  }));
  const known = new Set(needs.map(({ slug }) => slug));
  reject(
    countries.flatMap(({ entry, lines }) =>
      lines.flatMap(({ name, needs: named }, index) =>
        named
          .filter((slug) => !known.has(slug))
          .map((slug) => ({
            ...placeOfField(entry, ['lines', index, 'needs']),
            problem: `The line "${name}" names the need "${slug}", which is not there.`,
            fix: `Use one of: ${[...known].join(', ')}.`,
          })),
      ),
    ),
  );
  return needs;
}

/**
 * Makes the address that calls a number.
 *
 * @param number Phone number as people write it.
 * @returns A `tel:` URL.
 */
export function telephoneUrl(number: string): string {
  return `tel:${toDialed(number)}`;
}

/** A number that wraps over two lines is misread and misdialed. Its links do not break at hyphens. */
function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}
