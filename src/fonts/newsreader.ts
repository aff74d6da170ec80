import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { newsreaderFile } from './newsreader-file.ts';

/** Printable ASCII, and the typographic signs that the writing uses. */
const characters =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') +
  '\u00a0\u2011‘’“”–—…×·←→';

/** The cuts of Newsreader that the site loads: which sizes and weights of the variable font. */
const cuts = {
  /** For titles: the largest optical size, one weight. */
  display: { opsz: 72, wght: 400 },
  /** For reading: the optical size of running text, from regular to semibold. */
  text: { opsz: 16, wght: { min: 400, max: 600 } },
};

/**
 * Cuts Newsreader down to what a page uses. A cut that is there already is not made again.
 *
 * @param name Which cut.
 * @param folder Where cuts are kept.
 * @returns Path of the WOFF2 file.
 */
export async function cutNewsreader(name: keyof typeof cuts, folder: string): Promise<string> {
  const source = readFileSync(newsreaderFile);
  const key = createHash('sha256')
    .update(source)
    .update(characters)
    .update(JSON.stringify(cuts[name]))
    .digest('hex')
    .slice(0, 12);
  const file = join(folder, `newsreader-${name}-${key}.woff2`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const cut = await subsetFont(source, characters, {
      targetFormat: 'woff2',
      variationAxes: cuts[name],
    });
    // A build that is stopped here must not leave half a font behind.
    const unfinished = `${file}.${String(process.pid)}`;
    writeFileSync(unfinished, cut);
    renameSync(unfinished, file);
  }
  return file;
}
