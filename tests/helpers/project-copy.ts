import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { projectCommands, type ProjectCommands } from './project-commands.ts';

/** A copy of the project in a folder of its own, to be invalid. Paths are relative to its root. */
export interface ProjectCopy extends ProjectCommands {
  read(path: string): string;
  write(path: string, text: string | Uint8Array): void;
  /** Puts a symbolic link to a path, or to one that is not there, in the place of a file. */
  link(path: string, target: string): void;
  /** Replaces the first occurrence of a text that must be there. */
  edit(path: string, from: string | RegExp, to: string): void;
  /** Adds a paragraph, or anything else, at the end of a file. */
  append(path: string, text: string): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Paths of all files below a folder, with `/`; none when there is no such folder. */
  list(folder: string): string[];
  /** Paths in `dist/` of the pages that a build has made. */
  pages(): string[];
  /** Undoes every change to the files. What commands have made stays. */
  reset(): void;
  /** Number of the first line that holds a text, as an editor shows it. */
  lineOf(path: string, text: string): number;
  /** Path of the folder that commands build the site into. */
  dist: string;
  /** Stops what runs in the copy and deletes it. */
  dispose(): Promise<void>;
}

const project = join(import.meta.dirname, '../..');

// What commands make, and the tests, which no build reads.
const left = ['node_modules', 'dist', 'dist-base', '.git', '.astro', 'test-results', 'tests'];

/**
 * Copies the project to a temporary folder.
 *
 * @param name What its folder is called.
 * @returns The copy. Call `dispose()` when the test is over.
 */
export function copyProject(name = 'project'): ProjectCopy {
  const around = mkdtempSync(join(realpathSync(tmpdir()), 'seventeen-steps-'));
  const root = join(around, name);
  mkdirSync(root);
  for (const file of readdirSync(project)) {
    if (!left.includes(file)) cpSync(join(project, file), join(root, file), { recursive: true });
  }
  linkPackages(root);

  const commands = projectCommands(root);
  /** Files that were changed, as they were; undefined where there was none. */
  const originals = new Map<string, string | undefined>();
  const at = (path: string) => join(root, path);
  const unsaved = at('node_modules/.unsaved');
  const read = (path: string) => readFileSync(at(path), 'utf8');
  function remember(path: string) {
    if (!originals.has(path)) originals.set(path, existsSync(at(path)) ? read(path) : undefined);
  }
  /** Saves as editors do, so that a running server never reads half a file. */
  function save(path: string, text: string | Uint8Array) {
    writeFileSync(unsaved, text);
    renameSync(unsaved, at(path));
  }
  function write(path: string, text: string | Uint8Array) {
    remember(path);
    mkdirSync(dirname(at(path)), { recursive: true });
    save(path, text);
  }
  function list(folder: string): string[] {
    if (!existsSync(at(folder))) return [];
    return readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(at(path)).isFile())
      .map((path) => path.split(sep).join('/'))
      .sort();
  }

  return {
    ...commands,
    read,
    write,
    link(path, target) {
      remember(path);
      symlinkSync(target, at(path));
    },
    edit(path, from, to) {
      const text = read(path);
      const edited = text.replace(from, () => to);
      if (edited === text) throw new Error(`${path} does not hold ${String(from)}.`);
      write(path, edited);
    },
    append(path, text) {
      write(path, `${read(path).trimEnd()}\n\n${text}\n`);
    },
    rename(from, to) {
      remember(from);
      remember(to);
      renameSync(at(from), at(to));
    },
    remove(path) {
      remember(path);
      rmSync(at(path));
    },
    reset() {
      for (const [path, text] of originals) {
        if (text === undefined) rmSync(at(path), { force: true });
        else save(path, text);
      }
      originals.clear();
    },
    list,
    pages: () => list('dist').filter((path) => path.endsWith('.html')),
    lineOf(path, text) {
      const index = read(path)
        .split('\n')
        .findIndex((line) => line.includes(text));
      if (index < 0) throw new Error(`${path} does not hold ${text}.`);
      return index + 1;
    },
    dist: at('dist'),
    async dispose() {
      await commands.stopAll();
      rmSync(around, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/**
 * Links each package by itself. The folder around them belongs to the copy, because Astro and Vite
 * keep their caches in it, and a cache that copies share would bring entries of one into another.
 */
function linkPackages(root: string) {
  const packages = join(project, 'node_modules');
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(packages)) {
    const target = join(packages, name);
    if (name.startsWith('.') || !statSync(target).isDirectory()) continue;
    symlinkSync(target, join(root, 'node_modules', name), 'junction');
  }
}
