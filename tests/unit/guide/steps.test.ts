import { describe, expect, test } from 'vitest';
import { toSources } from '#guide/sources.ts';
import { stepsBeside } from '#guide/steps.ts';
import { claimOn, sourceEntry, stepEntry, heardEntry, makeSteps } from '../../helpers/entries.ts';

const steps = makeSteps([stepEntry('03-ask'), stepEntry('01-listen'), stepEntry('02-pause')]);

test('numbers the steps and tells each how many there are', () => {
  expect(steps.map(({ number, total, slug }) => [number, total, slug])).toEqual([
    [1, 3, 'listen'],
    [2, 3, 'pause'],
    [3, 3, 'ask'],
  ]);
});

test('gives a step an address without its number, so that it can move', () => {
  expect(steps[1]?.path).toBe('/steps/pause/');
});

test('links each step with its neighbors, and the ends with none', () => {
  expect(steps.map(({ previous, next }) => [previous?.slug, next?.slug])).toEqual([
    [undefined, 'pause'],
    ['listen', 'ask'],
    ['pause', undefined],
  ]);
});

test('names file and line when the MDX of a step is broken', () => {
  expect(() => makeSteps([stepEntry('01-listen', { body: 'Fine.\n\nNot <Cite fine.' })])).toThrow(
    /content\/steps\/01-listen\.mdx:3: The MDX is broken: .* Close every tag/,
  );
});

test('gives each claim the sources it names, and counts them among the step’s own', () => {
  const sources = toSources([sourceEntry('doe'), sourceEntry('roe')]);
  const [step] = makeSteps([stepEntry('01-listen', { claims: [claimOn('roe')] })], sources);
  expect(step?.claims[0]?.sources.map(({ key }) => key)).toEqual(['roe']);
  expect([...(step?.sourceKeys ?? [])]).toEqual(['roe']);
});

test('rejects a claim on a source that is not there', () => {
  expect(() => makeSteps([stepEntry('01-listen', { claims: [claimOn('doe')] })])).toThrow(
    'content/steps/01-listen.mdx: A claim names the source "doe", which is not there. Add content/sources/doe.yaml',
  );
});

describe('beside the text of a step', () => {
  const numbersBeside = (total: number, number: number): number[] => {
    const ids = Array.from(
      { length: total },
      (_, index) => `${String(index + 1)}-step-${String(index)}`,
    );
    const all = makeSteps(
      ids.map((id) => stepEntry(id)),
      [],
    );
    const current = all[number - 1];
    if (!current) throw new Error('There is no such step.');
    return stepsBeside(all, current).map((step) => step.number);
  };
  const inclusive = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index);

  test('are all steps of a guide that has few', () => {
    expect(numbersBeside(17, 1)).toEqual(inclusive(1, 17));
    expect(numbersBeside(17, 17)).toEqual(inclusive(1, 17));
    expect(numbersBeside(25, 13)).toEqual(inclusive(1, 25));
  });

  test('are the steps around it of a guide that has many', () => {
    expect(numbersBeside(170, 1)).toEqual(inclusive(1, 25));
    expect(numbersBeside(170, 100)).toEqual(inclusive(88, 112));
    expect(numbersBeside(170, 170)).toEqual(inclusive(146, 170));
  });
});

test('what the text cites joins what is known, from the source’s file', () => {
  const sources = toSources([sourceEntry('doe', { strength: 'limited', found: 'Some did.' })]);
  const body = 'In <Cite source="doe">a study</Cite>, and <Cite source="doe">again</Cite>.';
  const [step] = makeSteps([stepEntry('01-listen', { body, claims: [] })], sources);
  expect(step?.claims).toEqual([{ claim: 'Some did.', strength: 'limited', sources }]);
});

test('knows what people have heard that belongs to it', () => {
  const heard = [heardEntry('1-thirty-days', ['pause'])];
  const [listen, pause] = makeSteps([stepEntry('01-listen'), stepEntry('02-pause')], [], heard);
  expect(listen?.heard).toEqual([]);
  expect(pause?.heard.map(({ path }) => path)).toEqual(['/heard/#thirty-days']);
});

describe('what was written at another step', () => {
  const recalling = (id: string, recall: string) =>
    stepEntry(id, { tryThis: { task: 'Read.', prompts: [{ recall }] } });

  test('is found with the words that asked for it', () => {
    const [listen, pause] = makeSteps([stepEntry('01-listen'), recalling('02-pause', 'listen/it')]);
    expect(pause?.tryThis.prompts).toEqual([{ recall: { step: listen, id: 'it', write: 'It' } }]);
  });

  test.each(['listen/that', 'hear/it', 'pause/it'])('is rejected as %s', (recall) => {
    expect(() => makeSteps([stepEntry('01-listen'), recalling('02-pause', recall)])).toThrow(
      `content/steps/02-pause.mdx: It recalls "${recall}", which no earlier step asks the reader to write.`,
    );
  });
});
