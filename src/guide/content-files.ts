import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { glob, type Loader } from 'astro/loaders';
import { findUnreadable } from './characters.ts';
import { refuse, type Fault } from './faults.ts';
import { readBody } from './part.ts';

/**
 * Loads the files of a folder in `content/`. The file's name is the entry's id, so that number and
 * slug can be read from it.
 *
 * @param folder Folder in `content/`, such as `steps`.
 * @param ending Ending of its files, such as `.mdx`.
 * @returns A loader that refuses files it would pass over or misread, and says how to mend broken MDX
 *   and YAML.
 */
export function contentFiles(folder: string, ending: '.mdx' | '.yaml'): Loader {
  const base = `content/${folder}`;
  const loader = glob({
    base: `./${base}`,
    pattern: `*${ending}`,
    generateId: ({ entry }) => entry.slice(0, -ending.length),
  });
  return {
    name: loader.name,
    async load(context) {
      if (existsSync(base)) refuse(findFileFaults(base, ending));
      // Astro passes over files that it has seen, even after a change of the rules for their fields.
      context.store.clear();
      let isServing = false;
      await loader
        .load({
          ...context,
          // While it serves, Astro only logs a file whose fields are spoilt, and goes on showing
          // what it said before. The entry holds the fault instead, for `refuseSpoilt()`.
          parseData: (entry) =>
            context.parseData(entry).catch((error: unknown) => {
              if (!isServing) throw error;
              context.logger.error(messageOf(error));
              return { ...entry.data, [spoilt]: messageOf(error) };
            }),
        })
        .catch((error: unknown) => {
          throw withYamlCure(error);
        });
      isServing = context.watcher !== undefined;
      // Astro would find broken MDX later, and say where and what, but not what to do.
      if (ending === '.mdx') context.store.values().forEach(readBody);
    },
  };
}

/** Field of an entry that stands for those that were spoilt while `npm run dev` was serving. */
const spoilt = 'spoiltFields';

/**
 * Refuses entries whose fields were spoilt while `npm run dev` was serving.
 *
 * @param entries Entries of any collection.
 * @throws AstroError that names each file, and what is wrong with which field.
 */
export function refuseSpoilt(entries: { id: string; filePath?: string; data: object }[]): void {
  refuse(
    entries.flatMap(({ id, filePath, data }) =>
      spoilt in data
        ? [{ file: filePath ?? id, problem: String(data[spoilt]), cure: 'Correct the file.' }]
        : [],
    ),
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replaceAll('**', '') : String(error);
}

function findFileFaults(base: string, ending: string): Fault[] {
  return readdirSync(base, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((found) => !found.isDirectory() && !found.name.startsWith('.'))
    .flatMap((found) => {
      const file = `${found.parentPath.replaceAll('\\', '/')}/${found.name}`;
      const name = file.slice(base.length + 1);
      const fault = !found.isFile()
        ? { problem: 'It is not a file of its own.', cure: 'Put the file itself in its place.' }
        : !name.endsWith(ending) || name.includes('/')
          ? {
              problem: 'No page would show this file.',
              cure: `Put it in ${base}/ itself with the ending ${ending}, or delete it.`,
            }
          : findTextFault(readFileSync(file));
      return fault ? [{ file, ...fault }] : [];
    });
}

/** Nothing at all, other encodings than UTF-8, halves of them, and what a damaged file holds. */
function findTextFault(bytes: Buffer): Omit<Fault, 'file'> | undefined {
  if (bytes.toString().trim() === '') {
    return { problem: 'It is empty.', cure: 'Write it, or delete it.' };
  }
  const cure = 'Save it as plain text in UTF-8, and take out what cannot be read.';
  if (!isUtf8(bytes)) return { problem: 'It is not written in UTF-8.', cure };
  const found = findUnreadable(bytes.toString());
  return (
    found && {
      line: found.line,
      problem: `It holds the character ${found.code}, which cannot be read.`,
      cure,
    }
  );
}

/** Astro names file and line of broken YAML, in errors of several kinds. */
function withYamlCure(error: unknown): unknown {
  if (error instanceof Error && error.stack?.includes('js-yaml')) {
    return Object.assign(error, {
      hint: 'Put a text that holds a colon, a # or quotation marks in quotes, and indent lists alike.',
    });
  }
  return error;
}
