const hour = 3_600_000;

/** How long a reader waits before looking at a draft again. */
export interface Wait {
  /** When the reader decided to wait. */
  since: Date;
  /** When to look again. */
  until: Date;
}

/**
 * When to look again, unless the reader picks another time: ten in the morning, after a night. At
 * four in the morning, that is the same day; later the night is over, and the next one counts.
 */
export function suggestTime(now: Date): Date {
  // Set by the calendar, so that it is ten o'clock on the days when clocks change, too.
  const morning = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 10);
  if (now.getHours() >= 4) morning.setDate(morning.getDate() + 1);
  return morning;
}

/** Says a time in words, in the reader's own time zone. */
export function formatTime(time: Date): string {
  return time.toLocaleString('en-US', { dateStyle: 'full', timeStyle: 'short' });
}

/** Writes down a wait, whose times must be valid: an interval as ISO 8601 has it. */
export function formatWait({ since, until }: Wait): string {
  return `${since.toISOString()}/${until.toISOString()}`;
}

/** Reads a wait that was written down; there is none in anything else. */
export function parseWait(text: string): Wait | undefined {
  const [since, until] = text.split('/').map((part) => new Date(part));
  if (!since || !until || Number.isNaN(+since) || Number.isNaN(+until)) return undefined;
  const wait = { since, until };
  return formatWait(wait) === text ? wait : undefined;
}

/**
 * Whether it is time to look at the draft again. So it is without a wait, and when the clock was
 * turned back since: nobody is to wait for a time that moves away.
 */
export function isTimeToLook(wait: Wait | undefined, now: Date): boolean {
  return !wait || now >= wait.until || +now < +wait.since - hour;
}
