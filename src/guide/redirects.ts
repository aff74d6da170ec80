import type { Companion } from './companions.ts';
import type { Part } from './part.ts';
import type { Step } from './steps.ts';

/** An old address that leads on. Both are without the base path. */
export interface Redirect {
  from: string;
  to: Step | Companion;
}

/**
 * Lists the old addresses that lead on.
 *
 * @param guide The guide.
 * @returns A redirect for each alias of a step or companion.
 */
export function toRedirects({
  steps,
  companions,
}: {
  steps: Step[];
  companions: Companion[];
}): Redirect[] {
  return [...steps, ...companions].flatMap((to) =>
    to.aliases.map((alias) => ({ from: `${folderOf(to)}${alias}/`, to })),
  );
}

/** The part of the path before the slug: `/steps/`. */
export function folderOf({ path, slug }: Part): string {
  return path.slice(0, path.lastIndexOf(slug));
}
