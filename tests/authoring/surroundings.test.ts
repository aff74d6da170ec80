import { existsSync } from 'node:fs';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { multiplySteps } from '../bench/many-steps.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

let project: ProjectCopy | undefined;
afterEach(() => project?.dispose());

/** Builds a copy, and gives the text of each page by its path. */
async function pagesOf(copy: ProjectCopy, settings: Record<string, string> = {}) {
  project = copy;
  const { code, output } = await copy.build(settings);
  expect(output).toContain('Complete!');
  expect(code).toBe(0);
  const texts = new Map(copy.pages().map((path) => [path, copy.read(path)]));
  await copy.dispose();
  return texts;
}

const slugOf = (path: string) => path.replace(/^.*\/\d+-|\.mdx$/g, '');

/** The pages as they are built in a plain folder. */
let pages: Map<string, string>;
beforeAll(async () => {
  pages = await pagesOf(copyProject(), { TZ: 'UTC', LC_ALL: 'C' });
  expect(pages.size).toBeGreaterThan(30);
});

test('a build makes the same pages whatever its folder is called, and wherever it stands', async () => {
  const odd = await pagesOf(copyProject('a ü [x] (100%) ’é %2F & ~'), {
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'tr_TR.UTF-8',
  });
  expect(odd).toEqual(pages);
});

test('a step’s page does not grow with the number of steps', async () => {
  const copy = copyProject();
  const before = copy.list('content/steps').length;
  const last = copy.list('content/steps').at(-1) ?? '';
  const total = 2 * before;
  multiplySteps(copy, total);
  const withMore = await pagesOf(copy);
  const isStep = (path: string) => /^dist\/steps\/[^/]+\/index\.html$/.test(path);
  expect([...withMore.keys()].filter(isStep)).toHaveLength(total);
  const growth = [...pages].flatMap(([path, text]) => {
    // The last step comes to have one after it.
    if (!isStep(path) || path.includes(slugOf(last))) return [];
    const bytes = Buffer.byteLength(withMore.get(path) ?? '') - Buffer.byteLength(text);
    return [{ path, perStep: bytes / (total - before) }];
  });
  expect(growth).toHaveLength(before - 1);
  // The number itself and the site's name become longer by some letters wherever they stand, and some
  // more steps stand beside the text. A list of all would be longer by a line of 80 bytes for each.
  expect(growth.filter(({ perStep }) => perStep > 40)).toEqual([]);
});

test('copies of steps are made in whole rounds only', () => {
  const copy = (project = copyProject());
  expect(() => {
    multiplySteps(copy, 20);
  }).toThrow('20 steps cannot be made. Ask for 17 or a multiple of it.');
});

// What is written there meets a full disk; Linux has it.
test.skipIf(!existsSync('/dev/full'))(
  'a build on a full disk says so, and what to do',
  async () => {
    project = copyProject();
    project.write('node_modules/.astro/.kept', '');
    project.link('node_modules/.astro/data-store.json.tmp', '/dev/full');
    const { code, output } = await project.buildAndReport();
    expect(code).toBe(1);
    expect(output).toContain('ENOSPC');
    expect(output).toContain('Make room, then run the command again.');
    expect(output).not.toContain('Correct the file');
  },
);
