import type { Statement } from './notes.ts';

/** Says where notes are, as Keeping.astro has it, and offers what can be done about it. */
export function showPlace(root: Element, statement: Statement): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-at]')) {
    part.hidden = !part.matches(`[data-at~=${statement}]`);
  }
}
