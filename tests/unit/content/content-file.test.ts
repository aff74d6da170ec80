import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { afterAll, describe, expect, test } from 'vitest';
import { readContentFile } from '#content/content-file.ts';
import { toMessage } from '#content/problems.ts';
import { collections } from '../../../src/content.config.ts';

const folder = mkdtempSync(join(tmpdir(), 'content-file-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const step = readFileSync('content/steps/03-apologize.mdx', 'utf8');
const piece = readFileSync('content/read/he-said-no.mdx', 'utf8');
const source = readFileSync('content/sources/bruk-2018.yaml', 'utf8');
const country = readFileSync('content/help-lines/04-ireland.yaml', 'utf8');

/** Reads a text as a file of a collection. */
function read(collection: keyof typeof collections, text: string | Buffer) {
  const { schema } = collections[collection];
  const ending = ['sources', 'helpLines'].includes(collection) ? '.yaml' : '.mdx';
  const file = join(folder, `file${ending}`);
  writeFileSync(file, text);
  return readContentFile(file, schema as z.ZodType);
}

/** What an author reads of a text: `line: problem`, for each. */
function problemsOf(collection: keyof typeof collections, text: string | Buffer): string[] {
  const { problems = [] } = read(collection, text);
  return toMessage(problems)
    .split('\n')
    .map((message) => message.replace(/^.*?\/file\.\w+:/, ''))
    .filter((message) => message !== '');
}

/** A text with one piece of it replaced. */
function edit(text: string, from: RegExp, to: string): string {
  const edited = text.replace(from, () => to);
  expect(edited).not.toBe(text);
  return edited;
}

/** Number of the line that holds a text. */
function lineOf(text: string, part: string): string {
  return String(text.split('\n').findIndex((line) => line.includes(part)) + 1);
}

test.each([
  ['steps', step],
  ['reads', piece],
  ['sources', source],
  ['helpLines', country],
] as const)('a file of %s that is as it should be is taken', (collection, text) => {
  expect(problemsOf(collection, text)).toEqual([]);
  // As Windows and some editors save it.
  expect(problemsOf(collection, `\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual([]);
});

describe('a day', () => {
  const ahead = `${String(new Date().getUTCFullYear() + 1)}-12-31`;

  test.each([
    ['2026-02-30', 'is 2026-02-30, which no calendar has.'],
    ['2026-13-01', 'is 2026-13-01, which no calendar has.'],
    ["'2025-02-29'", 'is 2025-02-29, which no calendar has.'],
    ['2026-11-23T23:30:00-05:00', 'has a time of day, which is another day elsewhere.'],
    ['2026-11-23 08:00:00', 'has a time of day, which is another day elsewhere.'],
    [ahead, `is ${ahead}, which lies ahead: by the clock of this computer, today is`],
    ['last week', 'must be a day, such as 2026-11-23.'],
    ['23.11.2026', 'must be a day, such as 2026-11-23.'],
    ['2026', 'must be a day, such as 2026-11-23.'],
    ['', 'is missing. Write the day'],
  ])('%j is rejected with its line and its own words', (day, problem) => {
    const text = edit(step, /^updated:.*$/m, `updated: ${day}`);
    const checked = edit(country, /^checked:.*$/m, `checked: ${day}`);
    expect(problemsOf('steps', text)).toEqual([
      expect.stringContaining(`${lineOf(text, 'updated:')}: updated ${problem}`),
    ]);
    expect(problemsOf('helpLines', checked)).toEqual([
      expect.stringContaining(`3: checked ${problem}`),
    ]);
  });

  test.each(['2024-02-29', "'2026-11-23'"])('%s is taken as that day everywhere', (day) => {
    const text = edit(step, /^updated:.*$/m, `updated: ${day}`);
    const updated = new Date(`${day.replaceAll("'", '')}T00:00:00Z`);
    expect(read('steps', text)).toMatchObject({ data: { updated } });
  });
});

describe('a field', () => {
  test.each([
    ['stopIf: [You are *not* safe.]', 'stopIf.1'],
    ["stopIf: ['See [the help page](/help/).']", 'stopIf.1'],
    ['stopIf: [He is safe., You &mdash; not he.]', 'stopIf.2'],
    ['stopIf: [A <b>clear</b> no.]', 'stopIf.1'],
    ['stopIf: ["He said {no}."]', 'stopIf.1'],
    ['stopIf: ["He said `no`."]', 'stopIf.1'],
    ['stopIf: ["He ~~never~~ said no."]', 'stopIf.1'],
    ['stopIf: ["All {steps} steps."]', 'stopIf.1'],
  ])('with markup that would be shown as typed is rejected: %s', (field, name) => {
    const text = edit(step, /^stopIf:\n(?: .*\n)+/m, `${field}\n`);
    expect(problemsOf('steps', text)).toEqual([
      `${lineOf(text, 'stopIf:')}: ${name} holds markup, which is shown here as it is typed. Write plain words, and signs as they are, such as — for &mdash;.`,
    ]);
  });

  test.each(['2 * 3 < 7 & a_b', '1. “Go”, he said – [laughing]', 'R&D; 5* of 5', '# 1'])(
    'that Markdown would show as typed is taken: %s',
    (words) => {
      const text = edit(step, /^stopIf:\n(?: .*\n)+/m, `stopIf: ['${words}']\n`);
      expect(problemsOf('steps', text)).toEqual([]);
    },
  );

  test('of the opening may count the steps', () => {
    const opening = readFileSync('content/article/1-opening.mdx', 'utf8');
    expect(opening).toContain('{Steps}');
    expect(problemsOf('article', opening)).toEqual([]);
  });

  test('with a letter in two codes has it in one', () => {
    const text = edit(step, /^title:.*$/m, `title: ${'Née'.normalize('NFD')}`);
    expect(read('steps', text)).toMatchObject({ data: { title: 'Née' } });
  });
});

describe('what is missing, or too much', () => {
  test.each([
    [
      'steps',
      edit(step, /^moment:.*\n/m, ''),
      ' moment is missing. Write the moment that it belongs to',
    ],
    [
      'reads',
      edit(piece, /^safety:.*\n/m, ''),
      ' safety is missing. Write the safety line of just this case.',
    ],
    ['reads', edit(piece, /^kind:.*\n/m, ''), ' kind must be companion or piece.'],
    [
      'reads',
      edit(piece, /^stopIf:\n(?: .*\n)+/m, ''),
      ' stopIf is missing. Give one to three cases',
    ],
    [
      'steps',
      edit(step, /^drawing:.*/m, 'drawing: hart'),
      '7: drawing is not there. Name one of: ',
    ],
    [
      'steps',
      edit(step, /^summary:.*/m, 'sumary: A line.'),
      ' summary is missing. Write the one line that lists show.',
    ],
    [
      'steps',
      edit(step, /^summary:.*/m, 'summary: A line.\nsumary: A line.'),
      '5: The file has an unknown field: "sumary". It knows updated, title,',
    ],
    [
      'steps',
      edit(step, /^tryThis:/m, 'tryThis: no\nuntried:'),
      ' tryThis must have fields of its own: task, prompts, message.',
    ],
    [
      'steps',
      edit(step, /^summary:.*/m, `summary: ${'x'.repeat(111)}`),
      '4: summary is too long. Keep it to 110 characters',
    ],
    ['sources', edit(source, /^year:.*\n/m, ''), ' year is missing. Write the year.'],
    [
      'sources',
      edit(source, /^doi:.*/m, 'doi: https://doi.org/10.1037/1'),
      '11: doi must be a DOI, such as 10.1111/ncmr.12073.',
    ],
    [
      'sources',
      edit(source, /^strength:.*/m, 'strength: some'),
      'strength must be strong, medium or limited.',
    ],
  ] as const)(
    'is rejected in %s with the line, where it has one: %#',
    (collection, text, problem) => {
      expect(problemsOf(collection, text)).toContainEqual(expect.stringContaining(problem));
    },
  );

  test.each([
    ['free: true', 'lines.1.free must be text: who says that the line is free.'],
    ['free: yes', 'lines.1.free must say who calls the line free'],
    ['note: Free at night.', 'lines.1 is called free, and nobody is named who says so.'],
  ])('is rejected in a line that says “%s” without a source', (field, problem) => {
    const text = edit(country, /^ {4}free:.*$/m, `    ${field}`);
    const [found] = problemsOf('helpLines', text);
    expect(found).toContain(problem);
    expect(found).toMatch(/^\d+: /);
  });

  test('is rejected in a line that does not say where it was read, and when somebody answers', () => {
    const text = edit(country, /^ {4}hours:.*\n {4}read:\n.*\n.*\n/m, '');
    expect(problemsOf('helpLines', text)).toEqual([
      '8: lines.1.hours is missing. Write when somebody answers, or: not known.',
      '8: lines.1.read must have fields of its own: on, pageDate.',
    ]);
  });

  test('is told in full, not one mistake at a time', () => {
    const text = edit(edit(step, /^moment:.*\n/m, ''), /$/, '\nA <Cite source="x">study.\n');
    expect(problemsOf('steps', text)).toEqual([
      expect.stringContaining('moment is missing.'),
      expect.stringMatching(
        new RegExp(`^${lineOf(text, 'study.')}: The MDX is broken: .*<Cite>.*Close every tag`),
      ),
    ]);
  });
});

describe('broken YAML', () => {
  test.each([
    [
      'steps',
      edit(step, /^summary:.*$/m, 'summary: Before: anything: else.'),
      4,
      'Nested mappings',
    ],
    ['steps', edit(step, /^summary:.*$/m, 'title: Again'), 4, 'Map keys must be unique'],
    ['sources', edit(source, /^title:.*$/m, 'title: Mess: A Study'), 6, 'Nested mappings'],
    ['sources', '&a [*a]', 1, 'A * stands for other text'],
  ] as const)(
    'in %s is rejected with its line and what to do: %#',
    (collection, text, line, reason) => {
      expect(problemsOf(collection, text)).toEqual([
        expect.stringMatching(
          new RegExp(
            `^${String(line)}: The YAML is broken: ${reason.replaceAll('*', '\\*')}.*in quotes, and indent lists alike\\.$`,
          ),
        ),
      ]);
    },
  );
});

test.each([
  ['', ' It is empty.'],
  [Buffer.from(`\ufeff${step}`, 'utf16le'), ' It is not written in UTF-8.'],
  [step.replace('Say sorry', 'Say\u0007 sorry'), ' It holds the character U+0007'],
])('a file that is no plain text is rejected: %#', (text, problem) => {
  expect(problemsOf('steps', text)).toEqual([expect.stringContaining(problem)]);
});
