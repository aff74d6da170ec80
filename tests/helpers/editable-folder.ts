import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** A folder of files to be changed, and changed back. Paths are relative to it, with `/`. */
export interface EditableFolder {
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
  /** Paths of all files below a folder; none when there is no such folder. */
  list(folder: string): string[];
  /** Number of the first line that holds a text, as an editor shows it. */
  lineOf(path: string, text: string): number;
  /** Undoes every change to the files. What commands have made stays. */
  reset(): void;
}

/**
 * Makes a folder editable.
 *
 * @param root Path of the folder.
 * @param unsaved Path of a file beside the others, on the same disk, that nobody reads.
 */
export function editableFolder(root: string, unsaved: string): EditableFolder {
  /** Files that were changed, as they were; undefined where there was none. */
  const originals = new Map<string, string | undefined>();
  const at = (path: string) => join(root, path);
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
    read,
    write,
    list,
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
    lineOf(path, text) {
      const index = read(path)
        .split('\n')
        .findIndex((line) => line.includes(text));
      if (index < 0) throw new Error(`${path} does not hold ${text}.`);
      return index + 1;
    },
    reset() {
      for (const [path, text] of originals) {
        if (text === undefined) rmSync(at(path), { force: true });
        else save(path, text);
      }
      originals.clear();
    },
  };
}
