import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { toHash } from './policy.ts';

/** A script file that a page loads. */
export interface ScriptFile {
  /** Its address, with the base path. */
  path: string;
  code: string;
  /** Its SHA-256 hash, as policies and `integrity` write it: `sha256-…`. */
  hash: string;
}

/**
 * Prepares to make one file of all the scripts of a page. Astro gives each script of a component a
 * file of its own, and more for what they share; each would be a request, and none of those that are
 * imported could be allowed by its hash.
 *
 * @param site The built site: its folder, and the path that it is served under.
 * @returns What makes the file from addresses of Astro's files, in the order in which they run. Pages
 *   with the same scripts get the same file.
 */
export function prepareScripts({ folder, basePath }: { folder: string; basePath: string }) {
  const made = new Map<string, Promise<ScriptFile>>();
  return (addresses: readonly string[]): Promise<ScriptFile> => {
    const key = addresses.join('\n');
    const script = made.get(key) ?? make(addresses);
    made.set(key, script);
    return script;
  };

  async function make(addresses: readonly string[]): Promise<ScriptFile> {
    const files = addresses.map((address) => join(folder, address.slice(basePath.length)));
    const code = await bundle(files);
    const name = `_astro/tools.${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`;
    await writeFile(join(folder, name), code);
    return { path: basePath + name, code, hash: toHash(code) };
  }
}

async function bundle(files: readonly string[]): Promise<string> {
  const entry = 'tools';
  const bundled = await rolldown({
    input: entry,
    platform: 'browser',
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry ? files.map((file) => `import ${JSON.stringify(file)};`).join('\n') : null,
      },
    ],
  });
  try {
    const { output } = await bundled.generate({ format: 'iife', minify: true, comments: false });
    return output[0].code.trim();
  } finally {
    await bundled.close();
  }
}
