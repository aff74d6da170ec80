import { z } from 'astro/zod';

/** Milliseconds that a day may lie ahead: clocks and time zones differ, and a week is no mistake. */
const farthestAhead = 7 * 24 * 60 * 60 * 1000;

/**
 * A day, such as 2026-11-23, as a date at midnight in UTC.
 *
 * @param purpose What it is for; an author who left it out reads this.
 */
export function day(purpose: string) {
  return z
    .string({ error: ({ input }) => (input == null ? `is missing. Write ${purpose}.` : notADay) })
    .superRefine((value, context) => {
      const message = findDayProblem(value);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    })
    .transform((value) => new Date(value));
}

const notADay = 'must be a day, such as 2026-11-23.';

function findDayProblem(value: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d[T ]/.test(value)) {
    return 'has a time of day, which is another day elsewhere. Write the day alone, such as 2026-11-23.';
  }
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : NaN;
  // `Date` counts on from the end of a month: its February 30 is in March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(value)) {
    return /^\d{4}-\d\d-\d\d$/.test(value)
      ? `is ${value}, which no calendar has. Correct the day.`
      : notADay;
  }
  if (time <= Date.now() + farthestAhead) return undefined;
  const today = new Date().toISOString().slice(0, 10);
  return `is ${value}, which lies ahead: by the clock of this computer, today is ${today}. Correct the day, or the clock.`;
}
