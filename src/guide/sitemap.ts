import type { Guide } from './guide.ts';
import { workbook } from './workbook.ts';

/** A page that search engines may list. */
export interface ListedPage {
  /** Where it is read, without the base path. */
  path: string;
  /** Day of the last change. */
  updated: Date;
}

/**
 * Lists the pages that search engines may list.
 *
 * @param guide The guide.
 * @returns The pages, the whole article first, each with the day on which what it shows was changed.
 */
export function toListedPages(guide: Guide): ListedPage[] {
  const { steps, companions, about, help, updated } = guide;
  const stepsUpdated = new Date(Math.max(...steps.map((step) => Number(step.updated))));
  return [
    { path: '/', updated },
    { path: '/steps/', updated: stepsUpdated },
    ...steps,
    ...companions,
    { path: '/short/', updated: stepsUpdated },
    { path: workbook.path, updated: stepsUpdated },
    help,
    about,
    { path: '/sources/', updated },
  ].map((page) => ({ path: page.path, updated: page.updated }));
}
