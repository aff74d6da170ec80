import type { CollectionEntry } from 'astro:content';
import { reject } from '#content/problems.ts';
import { inOrder } from './order.ts';
import { toPart, type Part } from './part.ts';
import { fillStepCount } from './step-count.ts';

/** A section of the whole article that is not a step. */
export type Section = Part<CollectionEntry<'article'>> & { quotes: string[] };

/** Everything of the whole article but the steps. */
export interface Article {
  opening: Section & {
    promise: string;
    description: string;
    /** Plain questions that lead to the part a reader needs tonight. */
    tonight: { question: string; link: string }[];
  };
  /** What is read between the opening and the steps. */
  essays: Section[];
  /** Heading of the steps, and the lines before the first. */
  leadIn: Section;
  closing: Section;
}

/**
 * Turns the entries of `content/article/` into the frame of the article.
 *
 * @param entries Entries named `1-opening`, then any essays, then `…-the-steps` and `…-closing`.
 * @param stepCount How many steps there are, for texts that say so.
 * @returns The article's sections.
 * @throws AstroError when the files are not in that order, when the opening lacks its promise
 *   or description, or another section has one.
 */
export function toArticle(entries: CollectionEntry<'article'>[], stepCount: number): Article {
  const sections = inOrder('content/article', entries).map(({ slug, entry }) => ({
    ...toPart(entry, slug, slug === 'opening' ? '/' : `/#${slug}`),
    quotes: entry.data.quotes,
  }));
  const [opening, leadIn, closing] = [sections[0], sections.at(-2), sections.at(-1)];
  if (opening?.slug !== 'opening' || leadIn?.slug !== 'the-steps' || closing?.slug !== 'closing') {
    return reject([
      {
        file: 'content/article',
        problem: `It holds ${entries.map(({ id }) => `${id}.mdx`).join(', ') || 'no files'}.`,
        fix: 'Put 1-opening.mdx first, then any essays, then N-the-steps.mdx and N-closing.mdx.',
      },
    ]);
  }

  const { promise, description, tonight } = opening.entry.data;
  if (promise === undefined || description === undefined || tonight === undefined) {
    return reject([
      {
        file: opening.entry.filePath ?? opening.entry.id,
        problem: 'The opening lacks promise, description or tonight in its front matter.',
        fix: 'Write all three: the line under the title, what search results show, and the questions that lead to a part.',
      },
    ]);
  }
  const essays = sections.slice(1, -2);
  reject(
    [...essays, leadIn, closing]
      .filter(({ entry: { data } }) => data.promise ?? data.description ?? data.tonight)
      .map(({ entry }) => ({
        file: entry.filePath ?? entry.id,
        problem: 'Only the opening has promise, description and tonight.',
        fix: 'Take them out of the front matter: no page would show them.',
      })),
  );

  return {
    opening: {
      ...opening,
      promise: fillStepCount(promise, stepCount),
      description: fillStepCount(description, stepCount),
      tonight,
    },
    essays,
    leadIn,
    closing,
  };
}
