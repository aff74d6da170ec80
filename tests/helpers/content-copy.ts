import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { toCheckedGuide } from '#checks/check-guide.ts';
import type { Entries } from '#guide/guide.ts';
import { collections } from '../../src/content.config.ts';
import { editableFolder, type EditableFolder } from './editable-folder.ts';

/** A copy of what authors write, with paths as in the project: `content/steps/03-apologize.mdx`. */
export interface ContentCopy extends EditableFolder {
  /**
   * Has the copy read and checked as a build does, by the same loader and the same checks.
   *
   * @returns What an author would be told, a problem each; nothing when all is well.
   */
  judge(): Promise<string[]>;
  dispose(): void;
}

/**
 * Copies the content to a temporary folder. That a build and `npm run dev` end with what is said here
 * is for the tests that run them.
 *
 * @returns The copy. Call `dispose()` when the test is over.
 */
export function copyContent(): ContentCopy {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'seventeen-steps-'));
  cpSync(join(import.meta.dirname, '../../content'), join(root, 'content'), { recursive: true });
  return {
    ...editableFolder(root, join(root, 'unsaved')),
    judge: () => judge(root),
    dispose() {
      rmSync(root, { recursive: true });
    },
  };
}

async function judge(root: string): Promise<string[]> {
  const project = process.cwd();
  // The loader reads the content of the folder that it runs in.
  process.chdir(root);
  try {
    const loaded = await Promise.allSettled(
      Object.entries(collections).map(async ([name, collection]) => {
        // Astro's types know that a collection has a loader only of those with loaders of one kind.
        const { loader } = collection as unknown as { loader: Loader };
        return [name, await load(name, loader)] as const;
      }),
    );
    const rejected = loaded.filter((one) => one.status === 'rejected');
    if (rejected.length > 0) return rejected.flatMap(({ reason }) => linesOf(reason));
    const entries = loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    toCheckedGuide(Object.fromEntries(entries) as unknown as Entries);
    return [];
  } catch (error) {
    return linesOf(error);
  } finally {
    process.chdir(project);
  }
}

/** Loads a collection as Astro does, and gives its entries. */
async function load(collection: string, loader: Loader): Promise<object[]> {
  const entries: object[] = [];
  const store = {
    clear: () => undefined,
    set: (entry: object) => entries.push({ ...entry, collection }),
  };
  await loader.load({ store } as unknown as LoaderContext);
  return entries;
}

const linesOf = (error: unknown) => (error as Error).message.split('\n');
