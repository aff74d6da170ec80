import type { Drawing } from '#drawings/drawing.ts';

/** What other sites show beside a link. */
export interface Card {
  title: string;
  /** What it is, in a few words: `Step 5 of 17`. */
  label: string;
  siteName: string;
  drawing: Drawing;
  /** Width of its lines in pixels; a drawing of many parts has finer ones. */
  threadWidth?: number;
  /** File of the title, to name if the card cannot be drawn. */
  file: string;
}

/**
 * Says a card to those who do not see it.
 *
 * @param card The card.
 * @returns What is written on it: `Step 3 of 17: Apologize. Seventeen Steps.`
 */
export function toAlt({ title, label, siteName }: Card): string {
  return `${label}: ${title}${/[.!?…]$/.test(title) ? '' : '.'} ${siteName}.`;
}
