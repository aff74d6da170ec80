import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { glob, type Loader } from 'astro/loaders';
import { findControlCharacter } from './characters.ts';
import { reject, type Problem } from './problems.ts';
import { readBody } from './body.ts';

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
      if (existsSync(base)) reject(findFileProblems(base, ending));
      // Astro passes over files that it has seen, even after a change of the rules for their fields.
      context.store.clear();
      let isServing = false;
      await loader
        .load({
          ...context,
          // While it serves, Astro only logs a file whose fields are invalid, and goes on showing
          // what it said before. The entry holds the fault instead, for `rejectInvalid()`.
          parseData: (entry) =>
            context.parseData(entry).catch((error: unknown) => {
              if (!isServing) throw error;
              context.logger.error(messageOf(error));
              return { ...entry.data, [invalid]: messageOf(error) };
            }),
        })
        .catch((error: unknown) => {
          throw withYamlFix(error);
        });
      isServing = context.watcher !== undefined;
      // Astro would find broken MDX later, and say where and what, but not what to do.
      if (ending === '.mdx') context.store.values().forEach(readBody);
    },
  };
}

/** Field of an entry that stands for those that were invalid while `npm run dev` was serving. */
const invalid = 'invalidFields';

/**
 * Refuses entries whose fields were invalid while `npm run dev` was serving.
 *
 * @param entries Entries of any collection.
 * @throws AstroError that names each file, and what is wrong with which field.
 */
export function rejectInvalid(entries: { id: string; filePath?: string; data: object }[]): void {
  reject(
    entries.flatMap(({ id, filePath, data }) =>
      invalid in data
        ? [{ file: filePath ?? id, problem: String(data[invalid]), fix: 'Correct the file.' }]
        : [],
    ),
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replaceAll('**', '') : String(error);
}

function findFileProblems(base: string, ending: string): Problem[] {
  return readdirSync(base, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((found) => !found.isDirectory() && !found.name.startsWith('.'))
    .flatMap((found) => {
      const file = `${found.parentPath.replaceAll('\\', '/')}/${found.name}`;
      const name = file.slice(base.length + 1);
      const fault = !found.isFile()
        ? { problem: 'It is not a file of its own.', fix: 'Put the file itself in its place.' }
        : !name.endsWith(ending) || name.includes('/')
          ? {
              problem: 'No page would show this file.',
              fix: `Put it in ${base}/ itself with the ending ${ending}, or delete it.`,
            }
          : findTextProblem(readFileSync(file));
      return fault ? [{ file, ...fault }] : [];
    });
}

/** Nothing at all, other encodings than UTF-8, halves of them, and what a damaged file holds. */
function findTextProblem(bytes: Buffer): Omit<Problem, 'file'> | undefined {
  if (bytes.toString().trim() === '') {
    return { problem: 'It is empty.', fix: 'Write it, or delete it.' };
  }
  const fix = 'Save it as plain text in UTF-8, and take out what cannot be read.';
  if (!isUtf8(bytes)) return { problem: 'It is not written in UTF-8.', fix };
  const found = findControlCharacter(bytes.toString());
  return (
    found && {
      line: found.line,
      problem: `It holds the character ${found.code}, which cannot be read.`,
      fix,
    }
  );
}

/** Astro names file and line of broken YAML, in errors of several kinds. */
function withYamlFix(error: unknown): unknown {
  if (error instanceof Error && error.stack?.includes('js-yaml')) {
    return Object.assign(error, {
      hint: 'Put a text that holds a colon, a # or quotation marks in quotes, and indent lists alike.',
    });
  }
  return error;
}
