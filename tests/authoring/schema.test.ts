import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collections } from '../../src/content.config.ts';
import type { Outcome } from '../helpers/project-commands.ts';
import { copyProject, type ProjectCopy } from '../helpers/project-copy.ts';

const step = {
  title: 'Write it down',
  summary: 'What you remember by heart, you bend.',
  description:
    'What to write down after you have talked, where to keep it, and when to read it again.',
  updated: new Date('2026-11-23'),
  drawing: 'heart',
  short: 'Write it down. Put it away. Read it again in the morning.',
  stopIf: ['He reads what you write.'],
  quotes: ['Put it away.'],
  tryThis: { task: 'Write one line.', prompts: [{ id: 'line', write: 'The line' }] },
  claims: [{ claim: 'It may help.', sureness: 'advice' }],
};
const source = {
  authors: ['Doe, J.'],
  year: 2020,
  title: 'On trying again',
  publication: 'Journal of Examples',
  volume: '12',
  doi: '10.1111/ncmr.12073',
  found: 'People tried again.',
  studied: 'People',
  limits: 'It was small.',
};
const country = {
  country: 'Ireland',
  checked: new Date('2026-11-23'),
  lines: [{ name: 'A line', for: 'Anybody', phone: '116 123' }],
};

/** What Astro prints of a refused entry: each field and the message beside it. */
function refusals(
  collection: keyof typeof collections,
  data: Record<string, unknown>,
): Record<string, string> {
  const { schema } = collections[collection];
  if (!schema || typeof schema === 'function') throw new Error(`${collection} has no schema.`);
  const { error } = schema.safeParse(data);
  return Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  );
}

test('accepts entries without a mistake', () => {
  expect(refusals('steps', step)).toEqual({});
  expect(refusals('sources', source)).toEqual({});
  expect(refusals('helpLines', country)).toEqual({});
});

describe('front matter of a step', () => {
  test.each([
    ['title', 'Write the heading of the page.'],
    ['summary', 'Write the one line that lists show.'],
    ['description', 'Write what the page gives its reader, in 70 to 110 characters.'],
    ['short', 'Write the step in three sentences.'],
  ])('is refused without %s, and told what to write', (field, fix) => {
    expect(refusals('steps', { ...step, [field]: undefined })).toEqual({
      [field]: `is missing. ${fix}`,
    });
  });

  test.each([
    ['title', 70, 'the heading of the page'],
    ['summary', 90, 'the one line that lists show'],
    ['description', 110, 'what the page gives its reader, in 70 to 110 characters'],
  ])('holds a %s of at most %i characters', (field, longest, purpose) => {
    expect(refusals('steps', { ...step, [field]: 'x'.repeat(longest) })).toEqual({});
    expect(refusals('steps', { ...step, [field]: 'x'.repeat(longest + 1) })).toEqual({
      [field]: `is too long. Keep it to ${String(longest)} characters: ${purpose}.`,
    });
  });

  test('is refused with an empty summary', () => {
    expect(refusals('steps', { ...step, summary: '  ' })).toEqual({
      summary: 'is empty. Write the one line that lists show.',
    });
  });

  test('is refused with a description that is too short', () => {
    expect(refusals('steps', { ...step, description: 'x'.repeat(70) })).toEqual({});
    expect(refusals('steps', { ...step, description: 'x'.repeat(69) })).toEqual({
      description:
        'is too short. Write 70 to 110 characters: shorter ones look empty under a link, longer ones are cut.',
    });
  });

  test('is refused with a field that steps do not have, and told which they have', () => {
    expect(Object.values(refusals('steps', { ...step, sumary: 'A line.' }))).toEqual([
      'Unknown field "sumary". Known fields: updated, title, description, drawing, summary, draft, aliases, short, stopIf, quotes, tryThis, claims. Correct the name or take it out.',
    ]);
  });

  test('is refused with a title that YAML reads as a number', () => {
    expect(refusals('steps', { ...step, title: 17 })).toEqual({
      title: 'must be text: the heading of the page.',
    });
  });

  test('is refused with a title that other sites would cut', () => {
    // They count bytes: each of these takes three.
    expect(refusals('steps', { ...step, title: '’'.repeat(23) })).toEqual({});
    expect(refusals('steps', { ...step, title: '’'.repeat(24) })).toEqual({
      title: 'is longer than 70 bytes, at which other sites cut it. Take a few words out.',
    });
  });

  test.each([
    ['aliases.0', ['Say-Sorry']],
    ['aliases.0', ['/steps/say-sorry/']],
    ['aliases.1', ['say-sorry', '03-say_sorry']],
    ['aliases.0', ['']],
  ])('is refused with an old slug that cannot be one, in %s of %j', (field, aliases) => {
    expect(refusals('steps', { ...step, aliases: ['say-sorry'] })).toEqual({});
    expect(refusals('steps', { ...step, aliases })).toEqual({
      [field]:
        'must be an old slug: lower-case words joined by hyphens, without number, slash or ending, such as say-sorry.',
    });
  });

  test('is refused with an old slug that is not in a list', () => {
    expect(refusals('steps', { ...step, aliases: 'say-sorry' })).toEqual({
      aliases: 'must be a list of old slugs, such as [say-sorry].',
    });
  });

  test('is refused with a draft mark in words', () => {
    expect(refusals('steps', { ...step, draft: 'yes' })).toEqual({
      draft: 'must be true or false.',
    });
  });
});

describe('what a step says besides its text', () => {
  const prompt = { id: 'line', write: 'The line' };

  test.each([
    ['stopIf', undefined, 'is missing. Give one to three cases in which not to take this step.'],
    ['stopIf', [], 'is empty. Give one to three cases in which not to take this step.'],
    ['stopIf', ['A.', 'B.', 'C.', 'D.'], 'has more than three cases. Keep the ones that matter.'],
    ['short', 'One. Two.', 'must be three sentences.'],
    ['short', `${'go '.repeat(59)}go. Go. Go.`, 'must have 60 words at most.'],
    ['claims', undefined, 'is missing. Say what is known about the step.'],
    ['claims', [], 'is empty. Say what is known about the step, even if it is advice.'],
    ['updated', undefined, 'must be the day of the last change, such as 2026-11-23.'],
  ])('is refused with %s: %j', (field, value, message) => {
    expect(refusals('steps', { ...step, [field]: value })).toEqual({ [field]: message });
  });

  test.each([
    [[], 'prompts', 'is empty. Ask for one thing at least.'],
    [
      Array.from({ length: 6 }, (_, index) => ({ ...prompt, id: `line-${String(index)}` })),
      'prompts',
      'has more than 5 prompts. Ten minutes must do.',
    ],
    [[prompt, prompt], 'prompts', 'has two prompts with the same id.'],
    [
      [{ id: 'line', wrote: 'The line' }],
      'prompts.0',
      'must have an id and either write or tick, and nothing else.',
    ],
  ])('is refused with the prompts %j', (prompts, field, message) => {
    const tryThis = { task: 'Write one line.', prompts };
    expect(refusals('steps', { ...step, tryThis })).toEqual({ [`tryThis.${field}`]: message });
  });

  test.each([
    [{ sureness: 'some' }, 'must name its sources, or be marked as advice. Advice names none.'],
    [
      { sureness: 'advice', sources: ['bruk-2018'] },
      'must name its sources, or be marked as advice. Advice names none.',
    ],
  ])('is refused with the claim %j', (claim, message) => {
    const claims = [{ claim: 'It helps.', ...claim }];
    expect(refusals('steps', { ...step, claims })).toEqual({ 'claims.0': message });
  });
});

describe('a source', () => {
  test.each([
    ['authors', undefined, 'must be a list of authors, one a line.'],
    ['authors', 'Doe, J.', 'must be a list of authors, one a line.'],
    ['authors', [], 'is empty. Name at least one author.'],
    ['year', undefined, 'is missing. Write the year.'],
    ['title', undefined, 'is missing. Write the title of the work.'],
    ['publication', undefined, 'is missing. Write the journal or publisher.'],
    ['volume', 12, 'must be text: the volume, in quotes.'],
    ['doi', 'https://doi.org/10.1111/ncmr.12073', 'must be a DOI, such as 10.1111/ncmr.12073.'],
    ['url', 'http://example.org/', 'must be a web address that begins with https://.'],
  ])('with %s: %j is refused', (field, value, message) => {
    expect(refusals('sources', { ...source, [field]: value })).toEqual({ [field]: message });
  });

  test('with a field that sources do not have is refused', () => {
    expect(Object.values(refusals('sources', { ...source, journal: 'Example' }))).toEqual([
      'Unknown field "journal". Known fields: authors, year, title, publication, volume, issue, pages, doi, url, found, studied, limits. Correct the name or take it out.',
    ]);
  });
});

describe('a country of the help page', () => {
  test('is refused when a line can neither be called nor visited', () => {
    expect(refusals('helpLines', { ...country, lines: [{ name: 'A', for: 'B' }] })).toEqual({
      'lines.0': 'has neither phone nor url. Give at least one.',
    });
  });

  test('is refused when the day of the last check is not a day', () => {
    expect(refusals('helpLines', { ...country, checked: 'last week' })).toEqual({
      checked: 'must be a day, such as 2026-11-23.',
    });
  });
});

describe('a build', () => {
  let project: ProjectCopy;
  beforeAll(() => {
    project = copyProject();
  });
  afterAll(() => project.dispose());

  describe('of a step with faulty front matter', () => {
    const file = 'content/steps/03-apologize.mdx';
    let outcome: Outcome;
    beforeAll(async () => {
      project.edit(file, /^summary:.*$/m, 'sumary: Before anything else.');
      outcome = await project.build();
      project.reset();
    });

    test('fails and makes no page', () => {
      expect(outcome.code).toBe(1);
      expect(project.pages()).toEqual([]);
    });

    test('names the file and the field with its fix', () => {
      expect(outcome.output.replaceAll('\\', '/')).toContain(file);
      expect(outcome.output).toContain('summary: is missing. Write the one line that lists show.');
    });
  });

  test('of a source without a year fails, makes no page and names file, field and fix', async () => {
    project.edit('content/sources/bruk-2018.yaml', /^year:.*\n/m, '');
    const { code, output } = await project.build();
    project.reset();

    expect(code).toBe(1);
    expect(output.replaceAll('\\', '/')).toContain('content/sources/bruk-2018.yaml');
    expect(output).toContain('year: is missing. Write the year.');
    expect(project.pages()).toEqual([]);
  });

  test('holds what was built before to a rule that has changed since', async () => {
    expect((await project.build()).code).toBe(0);
    project.edit('src/guide/fields.ts', 'byteLength(value) <= 70', 'byteLength(value) <= 7');
    const { code, output } = await project.build();
    project.reset();

    expect(code).toBe(1);
    expect(output).toContain('title: is longer than 70 bytes');
    expect(project.pages()).toEqual([]);
  });
});
