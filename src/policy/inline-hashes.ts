import { createHash } from 'node:crypto';
import type { InlineHashes } from './policy.ts';

/** Data that a page carries for programs is no script to a browser. */
const data = 'application/ld+json';

/**
 * Hashes the scripts and styles that stand in a page.
 *
 * @param html The page.
 * @returns Their SHA-256 hashes, each once.
 */
export function toInlineHashes(html: string): InlineHashes {
  const elements = [
    ...html.matchAll(/<(?<name>script|style)(?<attributes>[^>]*)>(?<text>.*?)<\/\k<name>>/gs),
  ].map(({ groups }) => groups ?? {});
  const hashesOf = (wanted: string) => [
    ...new Set(
      elements
        .filter(({ name, attributes }) => name === wanted && !attributes?.includes(data))
        .map(({ text = '' }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
    ),
  ];
  return { scripts: hashesOf('script'), styles: hashesOf('style') };
}
