import type { Part } from './part.ts';
import type { Companion, Piece, Reading } from './readings.ts';
import type { Step } from './steps.ts';

/** An old address and where it redirects. Both are without the base path. */
export interface Redirect {
  from: string;
  to: Step | Reading;
}

/**
 * Lists the old addresses that redirect.
 *
 * @param guide The guide.
 * @returns A redirect for each alias of a step, piece or companion.
 */
export function toRedirects({
  steps,
  pieces,
  companions,
}: {
  steps: Step[];
  pieces: Piece[];
  companions: Companion[];
}): Redirect[] {
  return [...steps, ...pieces, ...companions].flatMap((to) =>
    to.aliases.map((alias) => ({ from: `${folderOf(to)}${alias}/`, to })),
  );
}

/** The part of the path before the slug: `/steps/`. */
export function folderOf({ path, slug }: Part): string {
  return path.slice(0, path.lastIndexOf(slug));
}
