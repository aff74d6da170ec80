import type { Guide } from '#guide/guide.ts';

/** A place where a reader of the whole article, or of a step's own page, can stop. */
export interface Place {
  /** Its id in the whole article; a step's slug. */
  slug: string;
  /** What the line that leads back there calls it. */
  title: string;
}

/**
 * Lists the places that a device may have remembered, also by slugs that they had before.
 *
 * @param guide The guide.
 * @returns The sections of the whole article, steps among them, in reading order.
 */
export function toPlaces({
  article: { essays, leadIn, closing },
  steps,
}: Pick<Guide, 'article' | 'steps'>): Place[] {
  const places = [...essays, leadIn, ...steps, closing].flatMap((part) => {
    const title = 'number' in part ? `Step ${String(part.number)}, ${part.title}` : part.title;
    return [part.slug, ...part.aliases].map((slug) => ({ slug, title }));
  });
  return [...places, { slug: 'sources', title: 'Sources' }];
}
