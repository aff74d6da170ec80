import type { CollectionEntry } from 'astro:content';
import { inOrder } from './order.ts';
import { toPart, type Part } from './part.ts';

/** A step of the guide. */
export interface Step extends Part<CollectionEntry<'steps'>> {
  /** Place among the steps, from 1 on. */
  number: number;
  /** How many steps there are. */
  total: number;
  /** The line that lists show. */
  summary: string;
  description: string;
  previous: Step | undefined;
  next: Step | undefined;
}

/**
 * Turns step entries into steps.
 *
 * @param entries Entries of `content/steps/`, in any order.
 * @returns Steps in reading order, each with its neighbors.
 * @throws AstroError when file names do not give one order, or a body is broken.
 */
export function toSteps(entries: CollectionEntry<'steps'>[]): Step[] {
  const steps: Step[] = inOrder('content/steps', entries).map(({ number, slug, entry }) => ({
    ...toPart(entry, slug, `/steps/${slug}/`),
    number,
    total: entries.length,
    summary: entry.data.summary,
    description: entry.data.description,
    previous: undefined,
    next: undefined,
  }));
  steps.forEach((step, index) => {
    step.previous = steps[index - 1];
    step.next = steps[index + 1];
  });
  return steps;
}
