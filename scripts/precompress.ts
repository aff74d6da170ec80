import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { projectFolder } from './run.ts';
import { defaultBuild } from './variants.ts';

/** Pictures and fonts are compressed already. */
const compressible = '**/*.{html,xml,txt,svg,ico,js,css,json,webmanifest}';

/** Each of Node's few threads for this has one file at work and one that waits. */
const atOnce = 8;

const encodings = [
  {
    ending: 'br',
    compress: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  {
    ending: 'gz',
    compress: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  },
];

/**
 * Puts compressed copies beside the files of a built site, for a server that sends those: smaller
 * than it could make them while a reader waits. Hosts such as Netlify compress by themselves.
 *
 * @param folder Where the site was built, from the project's folder.
 * @returns How many files have copies.
 */
export async function precompress(folder: string): Promise<number> {
  const cwd = join(projectFolder, folder);
  const names = await Array.fromAsync(glob(compressible, { cwd }));
  const count = names.length;
  const workers = Array.from({ length: atOnce }, async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      await compressFile(join(cwd, name));
    }
  });
  await Promise.all(workers);
  return count;
}

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file);
  for (const { ending, compress } of encodings) {
    const compressed = await compress(bytes);
    if (compressed.length < bytes.length) await writeFile(`${file}.${ending}`, compressed);
  }
}

if (import.meta.main) {
  const { folder } = defaultBuild;
  const count = await precompress(folder);
  if (count > 0) {
    console.log(`Compressed ${String(count)} files in ${folder}/.`);
  } else {
    console.error(`There is no built site in ${folder}/. Run \`npm run build\` first.`);
    process.exitCode = 1;
  }
}
