import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stepFields } from '../helpers/authoring.ts';
import type { Outcome } from '../helpers/project-commands.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
});
afterAll(() => project.dispose());

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
  let built: Outcome;
  beforeAll(async () => {
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
    built = await project.build();
  });
  // Lines are looked up in the invalid files, so these stay until the tests are over.
  afterAll(() => {
    project.reset();
  });

  test('fails and makes no page', () => {
    expect(built.code).toBe(1);
    expect(project.pages()).toEqual([]);
  });

  test('names a source that is not in the list', () => {
    expect(built.faults).toContain(
      `${file}:${line('nobody-1999')}: There is no source "nobody-1999". Add content/sources/nobody-1999.yaml or correct the key.`,
    );
  });

  test('names a source that nothing cites', () => {
    expect(built.faults).toContain(
      'content/sources/nobody-2000.yaml: Nothing cites this source. Cite it with <Cite source="nobody-2000">…</Cite> or delete the file.',
    );
  });

  test.each(['He called 12 times.', 'Nine in ten of them called.'])(
    'names a figure without a source: %s',
    (text) => {
      expect(built.faults).toContain(
        `${file}:${line(text)}: This paragraph gives a figure without a source: "${text}" Cite one with <Cite source="…">…</Cite>, or say it without a figure.`,
      );
    },
  );

  test('names a link that leads nowhere', () => {
    expect(built.faults).toContain(
      `${file}:${line('(/nowhere/)')}: The link /nowhere/ leads nowhere. Write an address of this site from its root, such as /help/ or /#closing, or one that begins with https://.`,
    );
  });

  test('names an anchor that its page does not have, and those that it has', () => {
    const fault = `${file}:${line('/help/#nowhere')}: The link /help/#nowhere names a place that /help/ does not have. It has: `;
    expect(built.faults).toContainEqual(expect.stringContaining(fault));
    expect(built.faults.find((text) => text.startsWith(fault))).toContain('canada');
  });

  test('does not name links that lead somewhere', () => {
    expect(
      built.faults.filter((fault) => /\/#closing (?:names|leads)|#canada/.test(fault)),
    ).toEqual([]);
  });

  test('names a link in HTML that leads nowhere', () => {
    expect(built.faults).toContainEqual(
      expect.stringContaining(
        `${file}:${line('/nowhere-either/')}: The link /nowhere-either/ leads nowhere.`,
      ),
    );
  });

  test('names a step that does not exist, and those that do', () => {
    expect(built.faults).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^${file}:${line('"apologise"')}: There is no step "apologise"\\. Use the slug of a step: .*, apologize, `,
        ),
      ),
    );
  });

  test('names a sentence that is too long', () => {
    expect(built.faults).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^${file}:${line('This one goes on')}: A sentence has 34 words: "This one goes on .*…" Split it: 30 words are the most\\.$`,
        ),
      ),
    );
  });

  test('names the line of a sentence that follows a tag over two lines', () => {
    expect(built.faults).toContainEqual(
      expect.stringContaining(
        `${file}:${line('Then this one goes on')}: A sentence has 37 words: "Then this one`,
      ),
    );
  });

  test('names a paragraph that is too long', () => {
    expect(built.faults).toContain(
      `${file}:${line('One is short.')}: A paragraph has 5 sentences: "One is short. Two is short. Three is short. Four is short. It ends with five." Break it up: 4 sentences are the most.`,
    );
  });

  test('names a text above the reading level, and its hardest sentence', () => {
    expect(built.faults).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^${companion}:${line('Responsibility', companion)}: The text needs school grade \\d+\\.\\d \\(Flesch-Kincaid\\); the hardest sentence is "Responsibility .*" Use shorter sentences and words, to grade 7 or below\\.$`,
        ),
      ),
    );
  });

  test('names a heading that doubles an id of the whole article’s page', () => {
    expect(built.faults).toContain(
      `${file}:${line('## Apologize')}: Its id "apologize" is also used by content/steps/03-apologize.mdx. Rename the file or the heading: both stand on the same page.`,
    );
  });

  test('names a heading that doubles an id which every page has', () => {
    expect(built.faults).toContainEqual(
      expect.stringContaining(`${file}:${line('## Content')}: Its id "content" is also used by`),
    );
  });

  test('names a heading that doubles an id of a companion’s page', () => {
    expect(built.faults).toContainEqual(
      expect.stringContaining(
        `${companion}:${line('## Sources', companion)}: Its id "sources" is also used by`,
      ),
    );
  });

  test('names a second heading of the first level', () => {
    expect(built.faults).toContainEqual(expect.stringContaining(`${file}:${line('# Loud')}: `));
  });

  test('tells nobody to look into a file of Astro', () => {
    expect(built.output.replaceAll('\\', '/')).not.toMatch(/Location:\s+\S*\/node_modules\//);
  });
});
