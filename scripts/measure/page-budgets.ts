import type { PageWeight } from './page-weight.ts';

const kilobyte = 1024;

/** What a server sends before it waits for an answer, in bytes: ten packets of 1,460 (RFC 6928). */
export const roundTrip = 14_600;

/** The most that a page may weigh; see {@link PageWeight} for what is counted. */
type Budget = Omit<PageWeight, 'style'>;

const page: Budget = {
  html: roundTrip,
  script: 3 * kilobyte,
  fonts: 34 * kilobyte,
  requests: 5,
  total: 50 * kilobyte,
  card: 100_000,
};

/** Pages that hold all of the guide, all of its sources, or lines for many countries. */
const long: Budget = { ...page, html: 32 * kilobyte, total: 68 * kilobyte };

/** Pages on which a message to him is drafted. Their tools are the whole of notes, and its own. */
const withMessage: Budget = { ...page, script: 3_379 };

const budgets: Record<string, Budget> = {
  '/': long,
  '/steps/…/ with a message': withMessage,
  '/read/…/ with a message': withMessage,
  '/help/': long,
  '/sources/': long,
  '/workbook/': { ...page, script: 8 * kilobyte, total: 55 * kilobyte },
};

const counted: Record<keyof Budget, string> = {
  html: 'bytes of HTML with headers',
  script: 'bytes of script',
  fonts: 'bytes of fonts',
  requests: 'requests',
  total: 'bytes in all',
  card: 'bytes of share card',
};

/**
 * Tells what pages may weigh.
 *
 * @param kind Their kind, see `kindOf()`.
 * @returns The budget of each.
 */
export function budgetOf(kind: string): Budget {
  return budgets[kind] ?? page;
}

/**
 * Finds where a page weighs more than it may.
 *
 * @param path Its address without the base path.
 * @param weight What it weighs.
 * @param kind Its kind, see `kindOf()`.
 * @returns A sentence for each budget that it exceeds.
 */
export function findOverruns(path: string, weight: PageWeight, kind = path): string[] {
  const budget = budgetOf(kind);
  return (Object.keys(counted) as (keyof Budget)[])
    .filter((kind) => weight[kind] > budget[kind])
    .map(
      (kind) =>
        `${path} has ${inFigures(weight[kind])} ${counted[kind]}; its budget is ${inFigures(budget[kind])}.`,
    );
}

/** A number with its thousands apart: `3,412`. */
export function inFigures(count: number): string {
  return count.toLocaleString('en-US');
}
