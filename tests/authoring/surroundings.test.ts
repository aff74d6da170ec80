import { existsSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

let project: ProjectCopy | undefined;
afterEach(() => project?.dispose());

/** Builds a copy in a folder of that name, and gives the text of each page. */
async function pagesOf(name: string, settings: Record<string, string>) {
  const copy = (project = copyProject(name));
  const { code, output } = await copy.build(settings);
  expect(output).toContain('Complete!');
  expect(code).toBe(0);
  const texts = copy.pages().map((path) => [path, copy.read(path)] as const);
  await copy.dispose();
  return texts;
}

test('a build makes the same pages whatever its folder is called, and wherever it stands', async () => {
  const plain = await pagesOf('project', { TZ: 'UTC', LC_ALL: 'C' });
  const odd = await pagesOf('a ü [x] (100%) ’é %2F & ~', {
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'tr_TR.UTF-8',
  });
  expect(plain.length).toBeGreaterThan(30);
  expect(odd).toEqual(plain);
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
