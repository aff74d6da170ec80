import type { Node } from '@takumi-rs/core';
import type { Card } from './card.ts';
import { cardSize, toTree } from './layout.ts';
import { getTypeface } from './typeface.ts';

/** Size of a picture in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/**
 * Draws a card, whether or not it was drawn before.
 *
 * @param card The card.
 * @returns A PNG.
 * @throws AstroError when the typeface lacks a character, or when the title is too long.
 */
export async function renderShareCard(card: Card): Promise<Uint8Array> {
  return renderTree(await toTree(card));
}

/**
 * Draws a card that is laid out.
 *
 * @param tree What {@link toTree} made of it.
 * @param size Its size in pixels.
 * @returns A PNG.
 */
export async function renderTree(tree: Node, size: PictureSize = cardSize): Promise<Uint8Array> {
  const { renderer } = await getTypeface();
  return renderer.render(tree, { ...size, format: 'png' });
}
