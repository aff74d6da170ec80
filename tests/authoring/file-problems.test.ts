import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { copyContent, type ContentCopy } from '../helpers/content-copy.ts';

const apologize = 'content/steps/03-apologize.mdx';

let content: ContentCopy;
beforeAll(() => {
  content = copyContent();
});
afterEach(() => {
  content.reset();
});
afterAll(() => {
  content.dispose();
});

test('content without a mistake is taken, with the line ends of Windows too', async () => {
  expect(await content.judge()).toEqual([]);
  for (const file of content.list('content').filter((path) => !path.endsWith('.txt'))) {
    content.write(file, content.read(file).replaceAll('\n', '\r\n'));
  }
  expect(await content.judge()).toEqual([]);
});

describe('of misnamed steps', () => {
  test('each file without number and slug is named', async () => {
    const text = content.read(apologize);
    const names = ['write-it-down', '18_write_it_down', '19-Write-it-down'];
    for (const name of names) content.write(`content/steps/${name}.mdx`, text);
    const problems = await content.judge();
    for (const name of names) {
      expect(problems).toContain(
        `content/steps/${name}.mdx: The file name does not give a number and a slug. Name it like 03-apologize.mdx: number, hyphen, then lower-case words joined by hyphens.`,
      );
    }
  });

  test('a duplicate number, the gap it leaves, and a duplicate slug are named', async () => {
    content.rename(apologize, 'content/steps/05-apologize.mdx');
    content.write('content/steps/18-apologize.mdx', content.read('content/steps/05-apologize.mdx'));
    expect(await content.judge()).toEqual([
      'content/steps/04-solve-any-issues-you-had.mdx: No file has the number 3, which should come before it. Number the files from 1 on without a gap. A draft does not count in a build, so give it the last number.',
      'content/steps/05-give-him-some-space-if-he-needs-it.mdx: It has the same number as content/steps/05-apologize.mdx. Give one of the two another number.',
      'content/steps/18-apologize.mdx: It has the same slug, "apologize", as content/steps/05-apologize.mdx. Rename one of the two: the slug is its address.',
    ]);
  });
});

test('a draft between steps is rejected with the number it should have', async () => {
  content.edit(apologize, /^title:/m, 'draft: true\ntitle:');
  expect(await content.judge()).toEqual([
    'content/steps/04-solve-any-issues-you-had.mdx: No file has the number 3, which should come before it. Number the files from 1 on without a gap. A draft does not count in a build, so give it the last number.',
  ]);
});

test('an opening without promise is rejected', async () => {
  content.edit('content/article/1-opening.mdx', /^promise:.*\n/m, '');
  expect(await content.judge()).toEqual([
    'content/article/1-opening.mdx: The opening lacks promise, description or tonight in its front matter. Write all three: the line under the title, what search results show, and the questions that lead to a part.',
  ]);
});

test('a missing help page is rejected', async () => {
  content.remove('content/pages/help.mdx');
  expect(await content.judge()).toEqual([
    'content/pages/help.mdx: The file is missing. Write it again: every page links to /help/.',
  ]);
});

test('files that no page would show are rejected, not passed over', async () => {
  const files = [
    ['content/steps/18-write-it-down.md', apologize],
    ['content/steps/later/18-write-it-down.mdx', apologize],
    ['content/sources/nobody-2000.yml', 'content/sources/bruk-2018.yaml'],
  ] as const;
  for (const [file, like] of files) content.write(file, content.read(like));
  const problems = await content.judge();
  expect(problems).toHaveLength(files.length);
  for (const [file] of files) {
    expect(problems).toContainEqual(
      expect.stringContaining(`${file}: No page would show this file.`),
    );
  }
});

test('a page that no address shows is rejected', async () => {
  content.write('content/pages/imprint.mdx', content.read('content/pages/help.mdx'));
  expect(await content.judge()).toEqual([
    expect.stringContaining('content/pages/imprint.mdx: No page would show this file.'),
  ]);
});

describe('an alias that cannot be is rejected', () => {
  test('where it is no slug', async () => {
    content.edit(apologize, /^title:/m, 'aliases: [/steps/say-sorry/]\ntitle:');
    expect(await content.judge()).toEqual([
      expect.stringMatching(
        /^content\/steps\/03-apologize\.mdx:2: aliases\.1 must be .*: an old slug/,
      ),
    ]);
  });

  test('where it is another step’s address', async () => {
    content.edit(apologize, /^title:/m, 'aliases: [appreciate-him]\ntitle:');
    const line = content.lineOf(apologize, 'aliases:');
    expect(await content.judge()).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${apologize}(?::${String(line)})?: Its alias "appreciate-him" stands for /steps/appreciate-him/, which belongs to content/steps/09-appreciate-him\\.mdx\\.`,
        ),
      ),
    ]);
  });
});

test('a file that is no plain text, or no file, is named with what is wrong', async () => {
  const step = (name: string) => `content/steps/${name}.mdx`;
  const text = `${content.read(apologize).trimEnd()}\n\nA naïve line.\n`;
  const line = text.split('\n').findIndex((each) => each.includes('naïve')) + 1;
  content.write(step('18-utf-16'), Buffer.from(`\ufeff${text}`, 'utf16le'));
  content.write(step('19-utf-16-without-mark'), Buffer.from(text, 'utf16le'));
  content.write(step('20-latin'), Buffer.from(text, 'latin1'));
  content.write(step('21-zero'), text.replace('naïve', 'na\0ve'));
  content.write(step('22-lost'), text.replace('naïve', 'na\ufffdve'));
  content.write(`${step('23-folder')}/text.mdx`, text);
  content.link(step('24-dangling'), 'nowhere.mdx');
  content.link(step('25-loop'), '25-loop.mdx');
  content.link(step('26-outside'), '/etc/hostname');
  content.link('content/steps/circle', '.');
  content.link(step('27-twin'), '03-apologize.mdx');
  content.write(step('28-empty'), '');
  content.write('content/sources/doe-2020.yaml', '# Later');
  content.write('content/sources/doe-2021.yaml', '&a [*a]');
  const problems = (await content.judge()).join('\n');
  for (const problem of [
    `${step('18-utf-16')}: It is not written in UTF-8.`,
    `${step('19-utf-16-without-mark')}: It is not written in UTF-8.`,
    `${step('20-latin')}: It is not written in UTF-8.`,
    `${step('21-zero')}:${String(line)}: It holds the character U+0000, which cannot be read.`,
    `${step('22-lost')}:${String(line)}: It holds the character U+FFFD, which cannot be read.`,
    `${step('23-folder')}/text.mdx: No page would show this file.`,
    `${step('24-dangling')}: It is not a file of its own.`,
    `${step('25-loop')}: It is not a file of its own.`,
    `${step('26-outside')}: It is not a file of its own.`,
    'content/steps/circle: ',
    `${step('27-twin')}: It is not a file of its own.`,
    `${step('28-empty')}: It is empty.`,
    'content/sources/doe-2020.yaml',
    'content/sources/doe-2021.yaml',
  ]) {
    expect(problems).toContain(problem);
  }
});
