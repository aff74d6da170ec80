import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Node } from '@takumi-rs/core';
import type { Card } from './card.ts';
import { cardSize, toTree } from './layout.ts';
import { renderTree } from './render.ts';
import { getTypeface } from './typeface.ts';

/** A card as a file. */
export interface ShareCard {
  bytes: Uint8Array;
  /** Changes with anything that is drawn. */
  hash: string;
  width: number;
  height: number;
  type: 'image/png';
}

/** Cards of former builds. What no build uses any more stays until the folder is deleted. */
const cache = 'node_modules/.cache/share-cards';

const cards = new Map<string, Promise<ShareCard>>();

/**
 * Draws a card, unless this or an earlier build has drawn it.
 *
 * @param card The card.
 * @param folder Where drawn cards are kept.
 * @returns The card as a file.
 * @throws AstroError when the typeface lacks a character, or when the title is too long.
 */
export function shareCard(card: Card, folder = cache): Promise<ShareCard> {
  // A page asks for the address of the card, and the card's own address for the rest.
  const key = JSON.stringify([folder, card]);
  const known = cards.get(key) ?? drawOnce(card, folder);
  cards.set(key, known);
  return known;
}

async function drawOnce(card: Card, folder: string): Promise<ShareCard> {
  const tree = await toTree(card);
  const hash = await hashOf(tree);
  const file = join(folder, `${hash}.png`);
  const bytes = await readFile(file).catch(async () => {
    const drawn = await renderTree(tree);
    await mkdir(folder, { recursive: true });
    // A build that is stopped here must not leave half a card behind.
    const unfinished = `${file}.${String(process.pid)}`;
    await writeFile(unfinished, drawn);
    await rename(unfinished, file);
    return drawn;
  });
  return { bytes, hash, ...cardSize, type: 'image/png' };
}

/** The tree holds all that is placed; font and renderer say how it looks. */
async function hashOf(tree: Node): Promise<string> {
  const { bytes } = await getTypeface();
  const takumi = dirname(createRequire(import.meta.url).resolve('@takumi-rs/core'));
  return createHash('sha256')
    .update(JSON.stringify(tree))
    .update(bytes)
    .update(await readFile(join(takumi, '../package.json')))
    .digest('hex')
    .slice(0, 12);
}
