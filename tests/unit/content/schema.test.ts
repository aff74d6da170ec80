import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContentFile } from '#content/content-file.ts';
import { collections } from '../../../src/content.config.ts';

const folder = mkdtempSync(join(tmpdir(), 'schema-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A file of each kind as it should be. */
const sound = {
  steps: frontMatterOf('content/steps/05-give-him-some-space-if-he-needs-it.mdx'),
  sources: frontMatterOf('content/sources/bruk-2018.yaml'),
  helpLines: frontMatterOf('content/help-lines/04-ireland.yaml'),
};
type Collection = keyof typeof sound;

function frontMatterOf(path: string): object {
  const text = readFileSync(path, 'utf8');
  return parse(/^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? text) as object;
}

/** What an author reads of a file with other fields than a sound one, without its name and line. */
function problemsOf(collection: Collection, fields: object): string[] {
  const { schema } = collections[collection];
  const data = JSON.stringify({ ...sound[collection], ...fields });
  const file = join(folder, collection === 'steps' ? 'file.mdx' : 'file.yaml');
  writeFileSync(file, collection === 'steps' ? `---\n${data}\n---\n\nHe left.\n` : data);
  const { problems = [] } = readContentFile(file, schema as z.ZodType);
  return problems.map(({ problem, fix }) => [problem, fix].filter(Boolean).join(' '));
}

test.each(Object.keys(sound) as Collection[])('takes sound %s', (collection) => {
  expect(problemsOf(collection, {})).toEqual([]);
});

const prompt = { id: 'line', write: 'The line' };
const sixPrompts = Array.from({ length: 6 }, (_, index) => ({
  ...prompt,
  id: `line-${String(index)}`,
}));
const withPrompts = (prompts: unknown) => ({ tryThis: { task: 'Write one line.', prompts } });
const withClaim = (claim: object) => ({ claims: [{ claim: 'It helps.', ...claim }] });

/** The first line of a country's file. */
function lineOf(name: string): object {
  const { lines } = frontMatterOf(`content/help-lines/${name}.yaml`) as { lines: object[] };
  return lines[0] ?? {};
}

/** Fields that a step must not have, and what its author is told. */
const wrongSteps: [object, string][] = [
  [{ title: undefined }, 'title is missing. Write the heading of the page.'],
  [{ summary: undefined }, 'summary is missing. Write the one line that lists show.'],
  [
    { description: undefined },
    'description is missing. Write what the page gives its reader, in 70 to 110 characters.',
  ],
  [{ short: undefined }, 'short is missing. Write the step in three sentences.'],
  [
    { title: 'x'.repeat(71) },
    'title is too long. Keep it to 70 characters: the heading of the page.',
  ],
  [
    { summary: 'x'.repeat(111) },
    'summary is too long. Keep it to 110 characters: the one line that lists show.',
  ],
  [
    { description: 'x'.repeat(111) },
    'description is too long. Keep it to 110 characters: what the page gives its reader, in 70 to 110 characters.',
  ],
  [{ summary: '  ' }, 'summary is empty. Write the one line that lists show.'],
  [
    { description: 'x'.repeat(69) },
    'description is too short. Write 70 to 110 characters: shorter ones look empty under a link, longer ones are cut.',
  ],
  [{ sumary: 'A line.' }, 'The file has an unknown field: "sumary". It knows updated, title, '],
  [{ title: 17 }, 'title must be text: the heading of the page.'],
  // Other sites count bytes: each of these takes three.
  [
    { title: '’'.repeat(24) },
    'title is longer than 70 bytes, at which other sites cut it. Take a few words out.',
  ],
  [
    { aliases: ['Say-Sorry'] },
    'aliases.1 must be lower-case words joined by hyphens: an old slug without number, slash or ending',
  ],
  [
    { aliases: ['/steps/say-sorry/'] },
    'aliases.1 must be lower-case words joined by hyphens: an old slug without number, slash or ending',
  ],
  [
    { aliases: ['say-sorry', '03-say_sorry'] },
    'aliases.2 must be lower-case words joined by hyphens: an old slug without number, slash or ending',
  ],
  [
    { aliases: [''] },
    'aliases.1 must be lower-case words joined by hyphens: an old slug without number, slash or ending',
  ],
  [{ aliases: 'say-sorry' }, 'aliases must be a list. Give old slugs, such as [say-sorry].'],
  [{ draft: 'yes' }, 'draft must be true or false.'],
  [{ stopIf: undefined }, 'stopIf is missing. Give one to three cases in which not to do this.'],
  [{ stopIf: [] }, 'stopIf is too short. Give one to three cases in which not to do this.'],
  [
    { stopIf: ['A.', 'B.', 'C.', 'D.'] },
    'stopIf is too long. Give one to three cases in which not to do this.',
  ],
  [{ short: 'One. Two.' }, 'short must be three sentences.'],
  [{ short: `${'go '.repeat(59)}go. Go. Go.` }, 'short must have 60 words at most.'],
  [
    { updated: undefined },
    'updated is missing. Write the day of the last change, such as 2026-11-23.',
  ],
  [withPrompts([]), 'tryThis.prompts is too short. Give one to five prompts: ten minutes must do.'],
  [
    withPrompts(sixPrompts),
    'tryThis.prompts is too long. Give one to five prompts: ten minutes must do.',
  ],
  [
    withPrompts([prompt, prompt]),
    'tryThis.prompts has two prompts with the same id. Rename one of the two.',
  ],
  [
    withPrompts([{ id: 'line', wrote: 'The line' }]),
    'tryThis.prompts.1 must have an id and either write or tick, or recall alone, and nothing else.',
  ],
  [
    withClaim({ strength: 'limited' }),
    'claims.1 must name its sources, or be marked as advice. Advice names none.',
  ],
  [
    withClaim({ strength: 'advice', sources: ['bruk-2018'] }),
    'claims.1 must name its sources, or be marked as advice. Advice names none.',
  ],
];
const wrongSources: [object, string][] = [
  [{ authors: undefined }, 'authors is missing. Give the authors, one a line.'],
  [{ authors: 'Doe, J.' }, 'authors must be a list. Give the authors, one a line.'],
  [{ authors: [] }, 'authors is too short. Give the authors, one a line.'],
  [{ year: undefined }, 'year is missing. Write the year.'],
  [{ title: undefined }, 'title is missing. Write the title of the work.'],
  [{ publication: undefined }, 'publication is missing. Write the journal or publisher.'],
  [{ volume: 12 }, 'volume must be text: the volume, in quotes.'],
  [{ doi: 'https://doi.org/10.1111/ncmr.12073' }, 'doi must be a DOI, such as 10.1111/ncmr.12073.'],
  [{ url: 'http://example.org/' }, 'url must be a web address that begins with https://.'],
  [{ journal: 'Example' }, 'The file has an unknown field: "journal". It knows authors, year, '],
];
const wrongHelpLines: [object, string][] = [
  [
    { lines: [{ ...lineOf('04-ireland'), phone: undefined, url: undefined }] },
    'lines.1 has neither phone nor url. Give at least one.',
  ],
  [{ checked: 'last week' }, 'checked must be a day, such as 2026-11-23.'],
];

test.each([
  ...wrongSteps.map(([fields, problem]) => ['steps', fields, problem] as const),
  ...wrongSources.map(([fields, problem]) => ['sources', fields, problem] as const),
  ...wrongHelpLines.map(([fields, problem]) => ['helpLines', fields, problem] as const),
])('rejects %s with %j, and says what to write', (collection, fields, problem) => {
  const problems = problemsOf(collection, fields);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});

test.each([
  { title: 'x'.repeat(70) },
  { title: '’'.repeat(23) },
  { summary: 'x'.repeat(110) },
  { description: 'x'.repeat(70) },
  { description: 'x'.repeat(110) },
  { aliases: ['say-sorry'] },
])('takes a step at the very limits: %j', (fields) => {
  expect(problemsOf('steps', fields)).toEqual([]);
});
