import type { CollectionEntry } from 'astro:content';
import { reject } from '#content/problems.ts';
import { pagePaths } from './page-paths.ts';
import { toPart, type Part } from './part.ts';

/** Texts that are on more than one page, by the names of their files. */
export const sharedTextNames = ['safety-note', 'what-is-kept', 'evidence-limits'] as const;

export type SharedTextName = (typeof sharedTextNames)[number];

/** A text that is on more than one page. */
export type SharedText = Part<CollectionEntry<'shared'>>;

/**
 * Turns entries of `content/shared/` into texts by name.
 *
 * @param entries The entries; their ids are the names.
 * @returns The texts.
 * @throws AstroError when one is missing, when nothing shows one, when one cites a source, or when a
 *   body is broken.
 */
export function toSharedTexts(
  entries: CollectionEntry<'shared'>[],
): Record<SharedTextName, SharedText> {
  const known = new Set<string>(sharedTextNames);
  reject([
    ...entries
      .filter(({ id }) => !known.has(id))
      .map(({ id, filePath }) => ({
        file: filePath ?? id,
        problem: 'No page would show this file.',
        fix: `content/shared/ holds ${sharedTextNames.join('.mdx, ')}.mdx.`,
      })),
    ...sharedTextNames
      .filter((name) => !entries.some(({ id }) => id === name))
      .map((name) => ({
        file: `content/shared/${name}.mdx`,
        problem: 'The file is missing.',
        fix: 'Write it again: several pages show it.',
      })),
  ]);
  const texts = entries.map(
    (entry) => [entry.id, toPart(entry, entry.id, pagePaths.about)] as const,
  );
  reject(
    texts
      .filter(([, { sourceKeys }]) => sourceKeys.size > 0)
      .map(([, { entry }]) => ({
        file: entry.filePath ?? entry.id,
        problem: 'It cites a source, which not every page that shows it could list.',
        fix: 'Say it without, and cite the source in the text around it.',
      })),
  );
  return Object.fromEntries(texts) as Record<SharedTextName, SharedText>;
}
