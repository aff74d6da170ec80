import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { newsreaderFile } from './newsreader-file.ts';

/** The cuts of Newsreader that the site loads: which sizes and weights of the variable font. */
const cuts = {
  /** For titles: the largest optical size, one weight. */
  display: { axes: { opsz: 72, wght: 400 }, weight: 400 },
  /** For reading: the optical size of running text, from regular to semibold. */
  text: { axes: { opsz: 16, wght: { min: 400, max: 600 } }, weight: '400 600' },
} as const;

/** What the writing is made of. `tests/built/fonts.test.ts` sees that no page needs more. */
const written =
  ' !&()+,-./0123456789:;<>?@ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' +
  '\u00a0·–’“”…éäØ';

/** The rest of Latin-1: a name with an accent, say. Browsers load it when a page needs it. */
const rest = [...inclusive(0x20, 0x7e), ...inclusive(0xa0, 0xff), '—', '‘']
  .filter((character) => !written.includes(character))
  .join('');

/** Kerning, ligatures and figures of one width; the alternates that nothing uses cost a quarter more. */
const features = ['kern', 'liga', 'tnum'];

/**
 * Cuts Newsreader down to what pages use, in two files: the characters of the writing, and the rest
 * of Latin-1. A file that is there already is not made again.
 *
 * @param name Which cut.
 * @param folder Where the files are kept.
 * @returns One variant of the font for each file, as Astro's local font provider takes them.
 */
export async function subsetNewsreader(name: keyof typeof cuts, folder: string) {
  const { axes, weight } = cuts[name];
  const variantOf = async (characters: string) => ({
    src: [await subsetFile(name, axes, characters, folder)] as [string],
    weight,
    style: 'normal' as const,
    unicodeRange: unicodeRange(characters),
  });
  return [await variantOf(written), await variantOf(rest)] as const;
}

async function subsetFile(
  name: string,
  variationAxes: (typeof cuts)[keyof typeof cuts]['axes'],
  characters: string,
  folder: string,
): Promise<string> {
  const source = readFileSync(newsreaderFile);
  const key = createHash('sha256')
    .update(source)
    .update(JSON.stringify([characters, features, variationAxes]))
    .digest('hex')
    .slice(0, 12);
  const file = join(folder, `newsreader-${name}-${key}.woff2`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const options = {
      targetFormat: 'woff2',
      variationAxes,
      keepFeatures: features,
      noHinting: true,
    } as const;
    const subset = await subsetFont(source, characters, options);
    // A build that is stopped here must not leave half a font behind.
    const unfinished = `${file}.${String(process.pid)}`;
    writeFileSync(unfinished, subset);
    renameSync(unfinished, file);
  }
  return file;
}

function unicodeRange(characters: string): [string, ...string[]] {
  const codes = Array.from(characters)
    .map((character) => character.codePointAt(0) ?? 0)
    .sort((a, b) => a - b);
  const ranges: { first: number; last: number }[] = [];
  for (const code of codes) {
    const range = ranges.at(-1);
    if (range?.last === code - 1) range.last = code;
    else ranges.push({ first: code, last: code });
  }
  const [first = 'U+0', ...others] = ranges.map(({ first, last }) =>
    first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`,
  );
  return [first, ...others];
}

function hex(code: number): string {
  return code.toString(16).toUpperCase();
}

function inclusive(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
}
