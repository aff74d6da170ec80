import { createHash } from 'node:crypto';
import type { InlineHashes } from './policy.ts';

/** Data that a page carries for programs is no script to a browser. */
const data = 'application/ld+json';

// Every other tag is found as well, so that what its attributes say is taken for no script. They may
// hold `<` and `>` between their quotation marks.
const tags =
  /<(?:(?<name>script|style)(?<attributes>(?:\s(?:"[^"]*"|'[^']*'|[^"'>])*)?)>(?<text>.*?)<\/\k<name>>|[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>)/gs;

/** A script or style that stands in a page. */
interface InlineElement {
  name: string;
  attributes: string;
  text: string;
  /** Where it begins in the page. */
  index: number;
}

/**
 * Finds the scripts and styles that stand in a page.
 *
 * @param html The page, as Astro writes it.
 * @returns Those elements in order.
 */
export function inlineElementsIn(html: string): InlineElement[] {
  return [...html.matchAll(tags)].flatMap(({ groups = {}, index }) => {
    const { name, attributes = '', text = '' } = groups;
    return name === undefined ? [] : [{ name, attributes, text, index }];
  });
}

/**
 * Hashes scripts and styles of a page.
 *
 * @param elements What {@link inlineElementsIn} found.
 * @returns Their SHA-256 hashes, each once.
 */
export function toInlineHashes(elements: InlineElement[]): InlineHashes {
  const hashesOf = (wanted: string) => [
    ...new Set(
      elements
        .filter(({ name, attributes }) => name === wanted && !attributes.includes(data))
        .map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
    ),
  ];
  return { scripts: hashesOf('script'), styles: hashesOf('style') };
}
