/**
 * When to look at a draft again, unless the reader picks another time: ten in the morning, after a
 * night. At four in the morning, that is the same day; later the night is over, and the next counts.
 */
export function suggestTime(now: Date): string {
  const morning = new Date(now);
  morning.setHours(now.getHours() + 20);
  return `${toLocalTime(morning).slice(0, 11)}10:00`;
}

/**
 * Writes a time as a field for date and time has it, and as it is kept: `2026-11-24T10:00`. It is
 * that hour wherever the reader is then.
 */
export function toLocalTime(time: Date): string {
  // Of the ways to write a time in words, the Swedish one is nearly that: 2026-11-24 10:00:00.
  return time.toLocaleString('sv').slice(0, 16).replace(' ', 'T');
}

/** Whether a text is a time as a field has it, whose years may be long. */
export function isLocalTime(text: string): boolean {
  return /^\d{4,6}-\d\d-\d\dT\d\d:\d\d$/.test(text);
}

/** Says a time that a field has in words. */
export function formatTime(time: string): string {
  return new Date(time).toLocaleString('en-US', { dateStyle: 'full', timeStyle: 'short' });
}

/** Whether a time that a field has is yet to come; one that no clock shows is not. */
export function isAhead(time: string): boolean {
  return new Date(time) > new Date();
}
