import { existsSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { multiplySteps } from '../bench/many-steps.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

let project: ProjectCopy | undefined;
afterEach(() => project?.dispose());

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
