import { existsSync, readdirSync } from 'node:fs';
import { glob, type Loader } from 'astro/loaders';
import { refuse } from './faults.ts';
import { readBody } from './part.ts';

/**
 * Loads the files of a folder in `content/`. The file's name is the entry's id, so that number and
 * slug can be read from it.
 *
 * @param folder Folder in `content/`, such as `steps`.
 * @param ending Ending of its files, such as `.mdx`.
 * @returns A loader that refuses files it would pass over, and says how to mend broken MDX and YAML.
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
      refuseStrayFiles(base, ending);
      await loader.load(context).catch((error: unknown) => {
        throw withYamlCure(error);
      });
      // Astro would find broken MDX later, and say where and what, but not what to do.
      if (ending === '.mdx') context.store.values().forEach(readBody);
    },
  };
}

function refuseStrayFiles(base: string, ending: string): void {
  if (!existsSync(base)) return;
  const names = readdirSync(base, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.startsWith('.'))
    .map((file) => `${file.parentPath.replaceAll('\\', '/')}/${file.name}`);
  refuse(
    names
      .filter((name) => !name.endsWith(ending) || name.slice(base.length + 1).includes('/'))
      .map((file) => ({
        file,
        problem: 'No page would show this file.',
        cure: `Put it in ${base}/ itself with the ending ${ending}, or delete it.`,
      })),
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
