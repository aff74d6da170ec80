import { describe, expect, test } from 'vitest';
import { toArticle } from '#guide/article.ts';
import { findStepProblems } from '#checks/check-front-matter.ts';
import { findProblems } from '#checks/check-part.ts';
import { findTonightProblems } from '#checks/check-references.ts';
import { toSources } from '#guide/sources.ts';
import {
  claimOn,
  openingEntry,
  sectionEntry,
  sourceEntry,
  stepEntry,
  makeSteps,
} from '../../helpers/entries.ts';

const known = {
  sources: new Set(['doe-2020']),
  steps: new Set(['listen']),
  addresses: new Map([
    ['/', new Set(['closing', 'listen'])],
    ['/help/', new Set<string>()],
    ['/steps/listen/', new Set<string>()],
  ]),
};

function problemsOf(body: string): string[] {
  return makeSteps([stepEntry('01-listen', { body })]).flatMap((step) =>
    findProblems(step, known).map(
      ({ file, line, problem, fix = '' }) => `${file}:${String(line)}: ${problem} ${fix}`,
    ),
  );
}

test('finds nothing in a sound body', () => {
  expect(
    problemsOf(
      'Of <Cite source="doe-2020">12 people</Cite>, some called. Read <StepLink to="listen" />, [help](/help/), [the end](/#closing) or [this](https://example.org/).',
    ),
  ).toEqual([]);
});

test('names an unknown source, its line and the file to add', () => {
  expect(problemsOf('One.\n\nIn <Cite source="doe-2021">a study</Cite>.')).toEqual([
    'content/steps/01-listen.mdx:3: There is no source "doe-2021". Add content/sources/doe-2021.yaml or correct the key.',
  ]);
});

test('names a citation without a key', () => {
  expect(problemsOf('In <Cite>a study</Cite>.')[0]).toContain(
    'A <Cite> does not name its source. Write <Cite source="key">',
  );
});

test('names a figure that nothing stands behind', () => {
  expect(problemsOf('About 80 percent of people do.')[0]).toContain(
    'gives a figure without a source: "About 80 percent of people do." Cite one',
  );
});

test('names a step link to no step, and the steps there are', () => {
  expect(problemsOf('Read <StepLink to="lisen" />.')[0]).toContain(
    'There is no step "lisen". Use the slug of a step: listen.',
  );
});

test.each([
  ['<p>An HTML paragraph.</p>', 'There is no component <p>.'],
  ['Dear {hisName}, it ends.', '"hisName" is code, which means nothing here.'],
  ['export const name = 1;\n\nText.', '"export const name = 1;" is code'],
  ['See ![a cat](/cat.png).', 'Here is an image'],
  ['See ![a cat][cat].\n\n[cat]: https://example.org/cat.png', 'Here is an image'],
  ['It is so.[^1]\n\n[^1]: So it is.', 'Here is a footnote'],
  ['Go [on][1].\n\n[1]: javascript:alert`1`', 'The link javascript:alert`1` leads nowhere.'],
  ['Go [on](https://[).', 'The link https://[ is no address.'],
  ['Go <a href="/help/">on</a>.', 'There is no component <a>.'],
  ['A <Cite source="doe-2020" onclick="alert`1`">study</Cite>.', 'has no attribute "onclick".'],
  ['A <Cite source="doe-2020" {...all}>study</Cite>.', '"...all" is code'],
  ['## 80 percent\n\nText.', 'A heading gives a figure'],
  ['| Many |\n| --- |\n| Few |', 'Here is a table'],
  ['```js\nlet him = go;\n```', 'Here is a block of code'],
  ['Write `no`.', 'Here is code'],
  ['He ~~never~~ said no.', 'Here is crossed-out text'],
  ['One.\n\n---\n\nTwo.', 'Here is a line across'],
  ['- [ ] Call him', 'Here is a box to tick'],
  ['- One\n  - Two\n    - Three\n      - Four', 'Here is a list or quotation inside three others'],
  ['> - One\n>   > - Two', 'Here is a list or quotation inside three others'],
  ['# Loud\n\nText.', 'A heading is of the first level'],
  [
    '## One\n\n### Two\n\n#### Three\n\nText.',
    'A heading is of a level that nothing leads down to',
  ],
  ['### One\n\nText.', 'A heading is of a level that nothing leads down to'],
  ['## Before <StepLink to="listen" />\n\nText.', 'A heading holds a component'],
])('names what no page could show, and what to do: %s', (body, problem) => {
  expect(problemsOf(body)).toEqual([
    expect.stringMatching(/^content\/steps\/01-listen\.mdx:\d+: .*[.”"] [A-Z].*\.$/s),
  ]);
  expect(problemsOf(body)[0]).toContain(problem);
});

test('finds nothing in lists in lists, long words and names from right to left', () => {
  expect(
    problemsOf(
      `## One\n\n${'W'.repeat(120)} is a word.\n\n### Two\n\n- One\n  1. Two\n     - Three\n\n## Three\n\n> עמית said no, and ليلى *too*.`,
    ),
  ).toEqual([]);
});

describe('a link', () => {
  test.each([
    '/steps/lisen/',
    '/steps/listen',
    'help',
    '../help/',
    '#closing',
    'http://example.org/',
  ])('to %s leads nowhere', (href) => {
    expect(problemsOf(`See [it](${href}).`)[0]).toContain(`The link ${href} leads nowhere.`);
  });

  test('to a place that a page does not have is told which places it has', () => {
    expect(problemsOf('See [it](/#closin).')[0]).toContain(
      'The link /#closin names a place that / does not have. It has: closing, listen.',
    );
  });
});

test('names a sentence of more than 30 words, with its count', () => {
  const long = `${Array.from({ length: 31 }, () => 'Go').join(' ')}.`;
  expect(problemsOf(`Short one.\n${long}`)[0]).toMatch(
    /^content\/steps\/01-listen\.mdx:2: A sentence has 31 words: "Go Go .*Split it: 30 words are the most\./,
  );
  expect(problemsOf(`Short one. Short two. ${long.replace('Go ', '')}`)).toEqual([]);
});

test('names a paragraph of more than four sentences', () => {
  expect(problemsOf('One. Two. Three. Four. Five.')[0]).toContain('A paragraph has 5 sentences');
  expect(problemsOf('One. Two. Three. Four.')).toEqual([]);
});

test('names text above the reading level, with grade and hardest sentence', () => {
  const hard = 'Communication necessitates considerable emotional intelligence.';
  expect(problemsOf(`You left him.\n\n${hard}`)[0]).toMatch(
    new RegExp(`01-listen\\.mdx:3: The text needs school grade \\d+\\.\\d .*${hard}.* Use shorter`),
  );
});

describe('what a step says outside its body', () => {
  const sources = toSources([sourceEntry('doe-2020')]);
  const problemsIn = (data: Parameters<typeof stepEntry>[1]) =>
    makeSteps([stepEntry('01-listen', data)], sources)
      .flatMap(findStepProblems)
      .map(({ problem }) => problem);

  test('is sound without a claim on what the text cites', () => {
    const body = 'In <Cite source="doe-2020">a study</Cite>, people did.';
    expect(problemsIn({ body, claims: [] })).toEqual([]);
  });

  test('tells nothing twice', () => {
    const body = 'In <Cite source="doe-2020">a study</Cite>, people did.';
    expect(problemsIn({ body, claims: [claimOn('doe-2020')] })).toEqual([
      'A claim tells twice what “What we know” says of doe-2020, which the text cites: "People did."',
    ]);
    expect(problemsIn({ body: 'People did.', claims: [claimOn('doe-2020')] })).toEqual([]);
  });

  test.each([
    { short: 'One in three does. Two. Three.' },
    { stopIf: ['He said no 3 times.'] },
    { tryThis: { task: 'Write 12 lines.', prompts: [{ id: 'it', write: 'It' }] } },
    { claims: [{ claim: 'It helps 80 percent.', strength: 'advice' as const, sources: [] }] },
  ])('gives no figure without a source: %j', (data) => {
    expect(problemsIn(data)[0]).toContain('The front matter gives a figure without a source');
  });

  test('gives figures in a claim that names its source', () => {
    expect(
      problemsIn({ claims: [{ ...claimOn('doe-2020'), claim: 'Of 12 people, 3 did.' }] }),
    ).toEqual([]);
  });

  test('keeps to the reading level and to short sentences', () => {
    const hard = 'Communication necessitates considerable emotional intelligence.';
    expect(problemsIn({ stopIf: [hard, hard] })[0]).toContain('needs school grade');
    const long = `${Array.from({ length: 31 }, () => 'Go').join(' ')}.`;
    expect(problemsIn({ stopIf: [long] })).toContainEqual(
      expect.stringContaining('A sentence of the front matter has 31 words'),
    );
  });
});

test('names a question of the opening that leads nowhere', () => {
  const opening = openingEntry({ tonight: [{ question: 'He said no.', link: '/steps/lisen/' }] });
  const article = toArticle([opening, sectionEntry('2-the-steps'), sectionEntry('3-closing')], 1);
  expect(findTonightProblems(article, known.addresses)).toEqual([
    expect.objectContaining({
      file: 'content/article/1-opening.mdx',
      problem: 'The link /steps/lisen/ leads nowhere.',
    }),
  ]);
});
