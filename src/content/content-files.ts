import { existsSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { z } from 'astro/zod';
import { readContentFile, type ContentFile } from './content-file.ts';
import { reject, toMessage, type Problem } from './problems.ts';

/**
 * Loads the files of a folder in `content/`. The file's name is the entry's id, so that number and
 * slug can be read from it.
 *
 * @param folder Folder in `content/`, such as `steps`.
 * @param ending Ending of its files, such as `.mdx`.
 * @param schema What their fields must be.
 * @returns A loader that rejects each file which no page would show, or which is not as it must be.
 */
export function contentFiles(folder: string, ending: '.mdx' | '.yaml', schema: z.ZodType): Loader {
  const base = `content/${folder}`;
  const idOf = (name: string) => (name.endsWith(ending) ? name.slice(0, -ending.length) : name);

  function read(name: string): ContentFile {
    const file = `${base}/${name}`;
    if (name.endsWith(ending) && !name.includes('/')) return readContentFile(file, schema);
    const problem = 'No page would show this file.';
    const fix = `Put it in ${base}/ itself with the ending ${ending}, or delete it.`;
    return { problems: [{ file, problem, fix }] };
  }

  return {
    name: 'content-files',
    load({ store, watcher, logger }) {
      function keep(name: string, found: ContentFile) {
        const named = { id: idOf(name), filePath: `${base}/${name}` };
        if (found.problems) store.set({ ...named, data: { [invalid]: found.problems } });
        else store.set({ ...named, ...found, deferredRender: ending === '.mdx' });
      }
      /** What a path from the watcher is called in the folder; undefined for one outside. */
      function nameOf(path: string): string | undefined {
        const name = relative(resolve(base), path).replaceAll('\\', '/');
        return isContent(name) ? name : undefined;
      }
      /** Takes what `npm run dev` sees saved. An invalid file takes its pages away until it is corrected. */
      function update(path: string) {
        const name = nameOf(path);
        if (name === undefined || !existsSync(path)) return;
        const found = read(name);
        keep(name, found);
        if (found.problems) logger.error(toMessage(found.problems));
      }

      const files = namesIn(base).map((name) => [name, read(name)] as const);
      reject(files.flatMap(([, { problems = [] }]) => problems));
      store.clear();
      for (const file of files) keep(...file);

      watcher
        ?.add(resolve(base))
        .on('add', update)
        .on('change', update)
        .on('unlink', (path) => {
          const name = nameOf(path);
          // Editors that put a new file in the place of the old one may have it told as deleted.
          if (existsSync(path)) update(path);
          else if (name !== undefined) store.delete(idOf(name));
        });
      return Promise.resolve();
    },
  };
}

/** Paths of the files below a folder; Astro takes a collection without a folder for an empty one. */
function namesIn(base: string): string[] {
  if (!existsSync(base)) return [];
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((found) => !found.isDirectory())
    .map(({ parentPath, name }) => relative(base, `${parentPath}/${name}`).replaceAll('\\', '/'))
    .filter(isContent);
}

/** Tells a file of the folder from those outside, and from those that systems hide in folders. */
function isContent(name: string): boolean {
  return !/^\.\.(?:\/|$)|(?:^|\/)\.[^/]*$/.test(name);
}

/** Field of an entry that stands for its file's problems, found while `npm run dev` was serving. */
const invalid = 'problems';

/**
 * Rejects entries whose files became invalid while `npm run dev` was serving.
 *
 * @param entries Entries of any collection.
 * @throws AstroError that names each file, and what is wrong with it.
 */
export function rejectInvalid(entries: { data: object }[]): void {
  reject(entries.flatMap(({ data }) => (invalid in data ? (data[invalid] as Problem[]) : [])));
}
