/**
 * What a reader keeps, by name. A name begins with the kind of its value, and a kind that takes
 * another form takes another name, so that no version of the site misreads what another wrote.
 */

/** What is typed under a prompt. */
export function noteName(slug: string, prompt: string): string {
  return `note/${slug}/${prompt}`;
}

/** Whether a prompt is ticked: `yes`, or nothing. */
export function tickName(slug: string, prompt: string): string {
  return `tick/${slug}/${prompt}`;
}

/** Whether a step is marked as done: `yes`, or nothing. */
export function doneName(slug: string): string {
  return `done/${slug}`;
}

/** The message that is drafted at a step. */
export function draftName(slug: string): string {
  return `draft/${slug}`;
}

/** When to look at the draft again, as `toLocalTime()` writes it. */
export function waitName(slug: string): string {
  return `wait/${slug}`;
}

/** Whether he asked for no contact, which ends every message: `yes`, or nothing. */
export const noContactName = 'tick/messages/no-contact';

/** Whether a name holds a mark, of which only the latest matters, and not words of the reader's. */
export function isMark(name: string): boolean {
  return /^(tick|done|wait)\//.test(name);
}
