import type { Outcome } from './notes.ts';

/** Where notes are, or why they are not kept, as Keeping.astro says it. */
export type Place = Outcome | 'cleared';

/** Says where the notes are, and offers what can be done about it. */
export function showPlace(root: Element, place: Place): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-at]')) {
    part.hidden = !part.matches(`[data-at~=${place}]`);
  }
}

/** Whether a note is on the screen only. */
export function isFailure(outcome: string): boolean {
  return outcome === 'full' || outcome === 'forbidden';
}
