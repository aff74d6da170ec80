import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../helpers/project-commands.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
});
afterAll(() => project.dispose());

/** Builds the copy with a mistake in it, and takes the mistake out again. */
async function buildWith(spoil: () => void): Promise<Outcome> {
  spoil();
  const outcome = await project.build();
  project.reset();
  expect(outcome.code).toBe(1);
  expect(project.pages()).toEqual([]);
  return outcome;
}

describe('a build of misnamed steps', () => {
  test('names each file without number and slug', async () => {
    const { faults } = await buildWith(() => {
      const text = project.read('content/steps/03-apologize.mdx');
      project.write('content/steps/write-it-down.mdx', text);
      project.write('content/steps/18_write_it_down.mdx', text);
      project.write('content/steps/19-Write-it-down.mdx', text);
    });

    for (const name of ['write-it-down', '18_write_it_down', '19-Write-it-down']) {
      expect(faults).toContain(
        `content/steps/${name}.mdx: The file name does not give a number and a slug. Name it like 03-apologize.mdx: number, hyphen, then lower-case words joined by hyphens.`,
      );
    }
  });

  test('names a doubled number, the gap it leaves, and a doubled slug', async () => {
    const { faults } = await buildWith(() => {
      project.rename('content/steps/03-apologize.mdx', 'content/steps/05-apologize.mdx');
      project.write(
        'content/steps/18-apologize.mdx',
        project.read('content/steps/05-apologize.mdx'),
      );
    });

    expect(faults).toEqual([
      'content/steps/04-solve-any-issues-you-had.mdx: No file has the number 3, which should come before it. Number the files from 1 on without a gap. A draft does not count in a build, so give it the last number.',
      'content/steps/05-give-him-some-space-if-he-needs-it.mdx: It has the same number as content/steps/05-apologize.mdx. Give one of the two another number.',
      'content/steps/18-apologize.mdx: It has the same slug, "apologize", as content/steps/05-apologize.mdx. Rename one of the two: the slug is its address.',
    ]);
  });
});

test('a build refuses an opening without promise', async () => {
  const { faults } = await buildWith(() => {
    project.edit('content/article/1-opening.mdx', /^promise:.*\n/m, '');
  });

  expect(faults).toEqual([
    'content/article/1-opening.mdx: The opening lacks promise, description or tonight in its front matter. Write all three: the line under the title, what search results show, and the questions that lead to a part.',
  ]);
});

test('a build refuses a missing help page', async () => {
  const { faults } = await buildWith(() => {
    project.remove('content/pages/help.mdx');
  });

  expect(faults).toEqual([
    'content/pages/help.mdx: The file is missing. Write it again: every page links to /help/.',
  ]);
});

test.each([
  ['content/steps/18-write-it-down.md', 'content/steps/03-apologize.mdx'],
  ['content/steps/later/18-write-it-down.mdx', 'content/steps/03-apologize.mdx'],
  ['content/pages/imprint.mdx', 'content/pages/help.mdx'],
  ['content/sources/nobody-2000.yml', 'content/sources/bruk-2018.yaml'],
])(
  'a build refuses %s, which no page would show, and does not pass over it',
  async (file, like) => {
    const { faults } = await buildWith(() => {
      project.write(file, project.read(like));
    });

    expect(faults).toEqual([expect.stringContaining(`${file}: No page would show this file.`)]);
  },
);

test('a build reads files with the line ends of Windows as it reads others', async () => {
  for (const file of project.list('content')) {
    project.write(file, project.read(file).replaceAll('\n', '\r\n'));
  }
  const { code, faults } = await project.build();
  project.reset();

  expect(faults).toEqual([]);
  expect(code).toBe(0);
});
