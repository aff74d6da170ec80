import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Node } from '@takumi-rs/core';
import type { Card } from './card.ts';
import { cardSize, toTree } from './layout.ts';
import { renderTree, type PictureSize } from './render.ts';
import { getTypeface } from './typeface.ts';

/** A picture as a file. */
export interface Picture extends PictureSize {
  bytes: Uint8Array;
  /** Changes with anything that is drawn. */
  hash: string;
  type: 'image/png';
}

/** Pictures of former builds. What no build uses any more stays until the folder is deleted. */
const cache = 'node_modules/.cache/share-cards';

const pictures = new Map<string, Promise<Picture>>();

/**
 * Draws a card, unless this or an earlier build has drawn it.
 *
 * @param card The card.
 * @param folder Where drawn pictures are kept.
 * @returns The card as a file.
 * @throws AstroError when the typeface lacks a character, or when the title is too long.
 */
export function shareCard(card: Card, folder = cache): Promise<Picture> {
  // A page asks for the address of the card, and the card's own address for the rest.
  return once(JSON.stringify([folder, card]), async () =>
    drawTree(await toTree(card), cardSize, folder),
  );
}

/**
 * Makes a picture once in a build.
 *
 * @param key Tells it from all others.
 * @param make Makes it.
 */
export function once(key: string, make: () => Promise<Picture>): Promise<Picture> {
  const picture = pictures.get(key) ?? make();
  pictures.set(key, picture);
  return picture;
}

/**
 * Draws a picture that is laid out, unless an earlier build has drawn it.
 *
 * @param tree What is placed where.
 * @param size Its size.
 * @param folder Where drawn pictures are kept.
 */
export async function drawTree(tree: Node, size: PictureSize, folder = cache): Promise<Picture> {
  const hash = await hashOf(tree);
  const file = join(folder, `${hash}.png`);
  const bytes = await readFile(file).catch(async () => {
    const drawn = await renderTree(tree, size);
    await mkdir(folder, { recursive: true });
    // A build that is stopped here must not leave half a picture behind.
    const unfinished = `${file}.${String(process.pid)}`;
    await writeFile(unfinished, drawn);
    await rename(unfinished, file);
    return drawn;
  });
  return { bytes, hash, ...size, type: 'image/png' };
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
