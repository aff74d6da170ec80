import { describe, expect, test } from 'vitest';
import { findFaults } from '#guide/check.ts';
import { toSteps } from '#guide/steps.ts';
import { stepEntry } from '../../helpers/entries.ts';

const known = {
  sources: new Set(['doe-2020']),
  steps: new Set(['listen']),
  addresses: new Map([
    ['/', new Set(['closing', 'listen'])],
    ['/help/', new Set<string>()],
    ['/steps/listen/', new Set<string>()],
  ]),
};

function faultsOf(body: string): string[] {
  return toSteps([stepEntry('01-listen', { body })]).flatMap((step) =>
    findFaults(step, known).map(
      ({ file, line, problem, cure }) => `${file}:${String(line)}: ${problem} ${cure}`,
    ),
  );
}

test('finds nothing in a sound body', () => {
  expect(
    faultsOf(
      'Of <Cite source="doe-2020">12 people</Cite>, some called. Read <StepLink to="listen" />, [help](/help/), [the end](/#closing) or [this](https://example.org/).',
    ),
  ).toEqual([]);
});

test('names an unknown source, its line and the file to add', () => {
  expect(faultsOf('One.\n\nIn <Cite source="doe-2021">a study</Cite>.')).toEqual([
    'content/steps/01-listen.mdx:3: There is no source "doe-2021". Add content/sources/doe-2021.yaml or correct the key.',
  ]);
});

test('names a citation without a key', () => {
  expect(faultsOf('In <Cite>a study</Cite>.')[0]).toContain('There is no source ""');
});

test('names a figure that nothing stands behind', () => {
  expect(faultsOf('About 80 percent of people do.')[0]).toContain(
    'gives a figure without a source: "About 80 percent of people do." Cite one',
  );
});

test('names a step link to no step, and the steps there are', () => {
  expect(faultsOf('Read <StepLink to="lisen" />.')[0]).toContain(
    'There is no step "lisen". Use the slug of a step: listen.',
  );
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
    expect(faultsOf(`See [it](${href}).`)[0]).toContain(`The link ${href} leads nowhere.`);
  });

  test('to a place that a page does not have is told which places it has', () => {
    expect(faultsOf('See [it](/#closin).')[0]).toContain(
      'The link /#closin names a place that / does not have. It has: closing, listen.',
    );
  });
});

test('names a sentence of more than 30 words, with its count', () => {
  const long = `${Array.from({ length: 31 }, () => 'Go').join(' ')}.`;
  expect(faultsOf(`Short one.\n${long}`)[0]).toMatch(
    /^content\/steps\/01-listen\.mdx:2: A sentence has 31 words: "Go Go .*Split it: 30 words are the most\./,
  );
  expect(faultsOf(`Short one. Short two. ${long.replace('Go ', '')}`)).toEqual([]);
});

test('names a paragraph of more than four sentences', () => {
  expect(faultsOf('One. Two. Three. Four. Five.')[0]).toContain('A paragraph has 5 sentences');
  expect(faultsOf('One. Two. Three. Four.')).toEqual([]);
});

test('names text above the reading level, with grade and hardest sentence', () => {
  const hard = 'Communication necessitates considerable emotional intelligence.';
  expect(faultsOf(`You left him.\n\n${hard}`)[0]).toMatch(
    new RegExp(`01-listen\\.mdx:3: The text needs school grade \\d+\\.\\d .*${hard}.* Use shorter`),
  );
});
