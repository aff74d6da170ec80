import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editableFolder, type EditableFolder } from './editable-folder.ts';
import { projectCommands, type ProjectCommands } from './project-commands.ts';

/** A copy of the whole project in a folder of its own, with its commands. */
export interface ProjectCopy extends EditableFolder, ProjectCommands {
  /** Paths in `dist/` of the pages that a build has made. */
  pages(): string[];
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
 * @param isCold Whether its first build draws every picture and cuts the fonts, also those that are made already.
 * @returns The copy. Call `dispose()` when the test is over.
 */
export function copyProject(name = 'project', isCold = false): ProjectCopy {
  const around = mkdtempSync(join(realpathSync(tmpdir()), 'seventeen-steps-'));
  const root = join(around, name);
  mkdirSync(root);
  for (const file of readdirSync(project)) {
    if (!left.includes(file)) cpSync(join(project, file), join(root, file), { recursive: true });
  }
  linkPackages(root);
  if (!isCold) linkCache(root);

  const commands = projectCommands(root);
  const folder = editableFolder(root, join(root, 'node_modules/.unsaved'));
  return {
    ...commands,
    ...folder,
    pages: () => folder.list('dist').filter((path) => path.endsWith('.html')),
    dist: join(root, 'dist'),
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

/** Pictures and fonts are kept by what is in them; the same ones serve every copy. */
function linkCache(root: string) {
  const cache = 'node_modules/.cache';
  mkdirSync(join(project, cache), { recursive: true });
  symlinkSync(join(project, cache), join(root, cache), 'junction');
}
