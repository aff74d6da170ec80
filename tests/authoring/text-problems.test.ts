import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileLike, ownStep } from '../helpers/authoring.ts';
import { copyContent, type ContentCopy } from '../helpers/content-copy.ts';

let content: ContentCopy;
let problems: string[];
afterAll(() => {
  content.dispose();
});

describe('what is said of mistakes in text', () => {
  const file = 'content/steps/18-try-everything.mdx';
  const companion = 'content/read/hard-words.mdx';
  const line = (text: string, path = file) => String(content.lineOf(path, text));
  beforeAll(async () => {
    content = copyContent();
    content.write(
      file,
      ownStep(
        content,
        { quotes: ['This line is as it should be.'] },
        [
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
          'Dear {hisName}, it ends here.',
          '',
          'A <Sitation source="bruk-2018">study</Sitation> of nothing.',
        ].join('\n'),
      ),
    );
    content.write(
      companion,
      fileLike(
        content,
        'content/read/mutual-breakups.mdx',
        { title: 'Hard words' },
        [
          'He is not here.',
          '',
          'Reconciliation necessitates considerable psychological accountability.',
          'Responsibility characteristically necessitates communication.',
          '',
          '## Sources',
          '',
          'Every companion ends with <Cite source="bruk-2018">a list</Cite> of that name.',
        ].join('\n'),
      ),
    );
    content.write(
      'content/sources/nobody-2000.yaml',
      content.read('content/sources/bruk-2018.yaml'),
    );
    problems = await content.judge();
  });
  test('names a source that is not in the list', () => {
    expect(problems).toContain(
      `${file}:${line('nobody-1999')}: There is no source "nobody-1999". Add content/sources/nobody-1999.yaml or correct the key.`,
    );
  });

  test('names a source that nothing cites', () => {
    expect(problems).toContain(
      'content/sources/nobody-2000.yaml: Nothing cites this source. Cite it with <Cite source="nobody-2000">…</Cite> or delete the file.',
    );
  });

  test.each(['He called 12 times.', 'Nine in ten of them called.'])(
    'names a figure without a source: %s',
    (text) => {
      expect(problems).toContain(
        `${file}:${line(text)}: This paragraph gives a figure without a source: "${text}" Cite one with <Cite source="…">…</Cite>, or say it without a figure.`,
      );
    },
  );

  test('names a link that leads nowhere', () => {
    expect(problems).toContain(
      `${file}:${line('(/nowhere/)')}: The link /nowhere/ leads nowhere. Write an address of this site from its root, such as /help/ or /#closing, or one that begins with https://.`,
    );
  });

  test('names an anchor that its page does not have, and those that it has', () => {
    const problem = `${file}:${line('/help/#nowhere')}: The link /help/#nowhere names a place that /help/ does not have. It has: `;
    expect(problems).toContainEqual(expect.stringContaining(problem));
    expect(problems.find((text) => text.startsWith(problem))).toContain('canada');
  });

  test('does not name links that lead somewhere', () => {
    expect(
      problems.filter((problem) => /\/#closing (?:names|leads)|#canada/.test(problem)),
    ).toEqual([]);
  });

  test('names a component that does not exist, and those that do', () => {
    expect(problems).toContainEqual(
      expect.stringMatching(
        new RegExp(`^${file}:${line('<Sitation')}: There is no component <Sitation>\\. Use Cite, `),
      ),
    );
  });

  test('names a name in braces that means nothing', () => {
    expect(problems).toContainEqual(
      expect.stringContaining(`${file}:${line('{hisName}')}: "hisName" is code`),
    );
  });

  test('names a step that does not exist, and those that do', () => {
    expect(problems).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^${file}:${line('"apologise"')}: There is no step "apologise"\\. Use the slug of a step: .*, apologize, `,
        ),
      ),
    );
  });

  test('names a sentence that is too long', () => {
    expect(problems).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^${file}:${line('This one goes on')}: A sentence has 34 words: "This one goes on .*…" Split it: 30 words are the most\\.$`,
        ),
      ),
    );
  });

  test('names the line of a sentence that follows a tag over two lines', () => {
    expect(problems).toContainEqual(
      expect.stringContaining(
        `${file}:${line('Then this one goes on')}: A sentence has 37 words: "Then this one`,
      ),
    );
  });

  test('names a paragraph that is too long', () => {
    expect(problems).toContain(
      `${file}:${line('One is short.')}: A paragraph has 5 sentences: "One is short. Two is short. Three is short. Four is short. It ends with five." Break it up: 4 sentences are the most.`,
    );
  });

  test('names a text above the reading level, and its hardest sentence', () => {
    expect(problems).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^${companion}:${line('Responsibility', companion)}: The text needs school grade \\d+\\.\\d \\(Flesch-Kincaid\\); the hardest sentence is "Responsibility .*" Use shorter sentences and words, to grade 7 or below\\.$`,
        ),
      ),
    );
  });

  test('names a heading that doubles an id of the whole article’s page', () => {
    expect(problems).toContain(
      `${file}:${line('## Apologize')}: Its id "apologize" is also used by content/steps/03-apologize.mdx. Rename the file or the heading: both are on the same page.`,
    );
  });

  test('names a heading that doubles an id which every page has', () => {
    expect(problems).toContainEqual(
      expect.stringContaining(`${file}:${line('## Content')}: Its id "content" is also used by`),
    );
  });

  test('names a heading that doubles an id of a companion’s page', () => {
    expect(problems).toContainEqual(
      expect.stringContaining(
        `${companion}:${line('## Sources', companion)}: Its id "sources" is also used by`,
      ),
    );
  });

  test('names a second heading of the first level', () => {
    expect(problems).toContainEqual(expect.stringContaining(`${file}:${line('# Loud')}: `));
  });
});
