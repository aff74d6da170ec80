import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  copyProject,
  stepFields,
  type Outcome,
  type ProjectCopy,
} from '../helpers/project-copy.ts';

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
});
afterAll(() => project.dispose());

/** Builds the copy with a mistake in it, and takes the mistake out again. */
async function buildWith(spoil: () => void): Promise<Outcome> {
  spoil();
  const outcome = await project.build();
  expect(outcome.code).toBe(1);
  expect(project.pages()).toEqual([]);
  return outcome;
}

const frontMatter = [
  '---',
  'title: Try everything',
  'summary: Every mistake in one step.',
  'description: A step that holds every mistake an author can make in its text, for a test to find them.',
];

describe('a build of faulty text', () => {
  const file = 'content/steps/18-try-everything.mdx';
  const companion = 'content/read/hard-words.mdx';
  const line = (text: string, path = file) => String(project.lineOf(path, text));
  let faults: string[];
  let output: string;
  beforeAll(async () => {
    ({ faults, output } = await buildWith(() => {
      project.write(
        file,
        [
          ...frontMatter,
          ...stepFields(),
          '---',
          '',
          'A <Cite source="nobody-1999">study</Cite> of nobody says so.',
          '',
          'He called 12 times.',
          '',
          'Nine in ten of them called.',
          '',
          'This line is as it should be.',
          'Read [the page](/nowhere/) that is not there.',
          '',
          'Read [the help](/help/#nowhere) that is not there.',
          '',
          'Read [the closing](/#closing) and [the help](/help/#canada), which are there.',
          '',
          'Go back and write to him, as in <StepLink to="apologise" />.',
          '',
          'This line is as it should be.',
          `This one goes on${' and on'.repeat(15)}.`,
          '',
          'A tag may break off <Cite',
          'source="bruk-2018">at its attribute</Cite>.',
          `Then this one goes on${' and on'.repeat(16)}.`,
          '',
          'One is short. Two is short. Three is short. Four is short. It ends with five.',
          '',
          '## Apologize',
          '',
          'The heading has the slug of a step.',
          '',
          '## Content',
          '',
          'The heading has the id of the page’s main part.',
          '',
          '# Loud',
          '',
          'The heading is a second title.',
          '',
          'Read <a href="/nowhere-either/">what HTML links to</a>.',
          '',
        ].join('\n'),
      );
      project.write(
        companion,
        [
          ...frontMatter,
          'updated: 2026-11-23',
          'drawing: heart',
          '---',
          '',
          'He is not here.',
          '',
          'Reconciliation necessitates considerable psychological accountability.',
          'Responsibility characteristically necessitates communication.',
          '',
          '## Sources',
          '',
          'Every companion ends with <Cite source="bruk-2018">a list</Cite> of that name.',
          '',
        ].join('\n'),
      );
      project.write(
        'content/sources/nobody-2000.yaml',
        project.read('content/sources/bruk-2018.yaml'),
      );
    }));
  });
  // Lines are looked up in the spoilt files, so these stay until the tests are over.
  afterAll(() => {
    project.reset();
  });

  test('names a source that is not in the list', () => {
    expect(faults).toContain(
      `${file}:${line('nobody-1999')}: There is no source "nobody-1999". Add content/sources/nobody-1999.yaml or correct the key.`,
    );
  });

  test('names a source that nothing cites', () => {
    expect(faults).toContain(
      'content/sources/nobody-2000.yaml: Nothing cites this source. Cite it with <Cite source="nobody-2000">…</Cite> or delete the file.',
    );
  });

  test.each(['He called 12 times.', 'Nine in ten of them called.'])(
    'names a figure without a source: %s',
    (text) => {
      expect(faults).toContain(
        `${file}:${line(text)}: This paragraph gives a figure without a source: "${text}" Cite one with <Cite source="…">…</Cite>, or say it without a figure.`,
      );
    },
  );

  test('names a link that leads nowhere', () => {
    expect(faults).toContain(
      `${file}:${line('(/nowhere/)')}: The link /nowhere/ leads nowhere. Write an address of this site from its root, such as /help/ or /#closing, or one that begins with https://.`,
    );
  });

  test('names an anchor that its page does not have, and those that it has', () => {
    const fault = `${file}:${line('/help/#nowhere')}: The link /help/#nowhere names a place that /help/ does not have. It has: `;
    expect(faults).toContainEqual(expect.stringContaining(fault));
    expect(faults.find((text) => text.startsWith(fault))).toContain('canada');
  });

  test('does not name links that lead somewhere', () => {
    expect(faults.filter((fault) => /\/#closing (?:names|leads)|#canada/.test(fault))).toEqual([]);
  });

  test('names a link in HTML that leads nowhere', () => {
    expect(faults).toContainEqual(
      expect.stringContaining(
        `${file}:${line('/nowhere-either/')}: The link /nowhere-either/ leads nowhere.`,
      ),
    );
  });

  test('names a step that does not exist, and those that do', () => {
    expect(faults).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^${file}:${line('"apologise"')}: There is no step "apologise"\\. Use the slug of a step: .*, apologize, `,
        ),
      ),
    );
  });

  test('names a sentence that is too long', () => {
    expect(faults).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^${file}:${line('This one goes on')}: A sentence has 34 words: "This one goes on .*…" Split it: 30 words are the most\\.$`,
        ),
      ),
    );
  });

  test('names the line of a sentence that follows a tag over two lines', () => {
    expect(faults).toContainEqual(
      expect.stringContaining(
        `${file}:${line('Then this one goes on')}: A sentence has 37 words: "Then this one`,
      ),
    );
  });

  test('names a paragraph that is too long', () => {
    expect(faults).toContain(
      `${file}:${line('One is short.')}: A paragraph has 5 sentences: "One is short. Two is short. Three is short. Four is short. It ends with five." Break it up: 4 sentences are the most.`,
    );
  });

  test('names a text above the reading level, and its hardest sentence', () => {
    expect(faults).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^${companion}:${line('Responsibility', companion)}: The text needs school grade \\d+\\.\\d \\(Flesch-Kincaid\\); the hardest sentence is "Responsibility .*" Use shorter sentences and words, to grade 7 or below\\.$`,
        ),
      ),
    );
  });

  test('names a heading that doubles an id of the whole article’s page', () => {
    expect(faults).toContain(
      `${file}:${line('## Apologize')}: Its id "apologize" is also used by content/steps/03-apologize.mdx. Rename the file or the heading: both stand on the same page.`,
    );
  });

  test('names a heading that doubles an id which every page has', () => {
    expect(faults).toContainEqual(
      expect.stringContaining(`${file}:${line('## Content')}: Its id "content" is also used by`),
    );
  });

  test('names a heading that doubles an id of a companion’s page', () => {
    expect(faults).toContainEqual(
      expect.stringContaining(
        `${companion}:${line('## Sources', companion)}: Its id "sources" is also used by`,
      ),
    );
  });

  test('names a second heading of the first level', () => {
    expect(faults).toContainEqual(expect.stringContaining(`${file}:${line('# Loud')}: `));
  });

  test('tells nobody to look into a file of Astro', () => {
    expect(output.replaceAll('\\', '/')).not.toMatch(/Location:\s+\S*\/node_modules\//);
  });
});

describe('a build of misnamed steps', () => {
  afterAll(() => {
    project.reset();
  });

  test('names each file without number and slug', async () => {
    const { faults } = await buildWith(() => {
      const text = project.read('content/steps/03-apologize.mdx');
      project.write('content/steps/write-it-down.mdx', text);
      project.write('content/steps/18_write_it_down.mdx', text);
      project.write('content/steps/19-Write-it-down.mdx', text);
    });
    project.reset();

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
    project.reset();

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
  project.reset();

  expect(faults).toEqual([
    'content/article/1-opening.mdx: The opening lacks promise, description or tonight in its front matter. Write all three: the line under the title, what search results show, and the questions that lead to a part.',
  ]);
});

test('a build refuses a missing help page', async () => {
  const { faults } = await buildWith(() => {
    project.remove('content/pages/help.mdx');
  });
  project.reset();

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
    project.reset();

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
