import { expect, test } from 'vitest';
import { toSources } from '#guide/sources.ts';
import { toSteps } from '#guide/steps.ts';
import { claimOn, sourceEntry, stepEntry } from '../../helpers/entries.ts';

const steps = toSteps([stepEntry('03-ask'), stepEntry('01-listen'), stepEntry('02-pause')], []);

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
  expect(() => toSteps([stepEntry('01-listen', { body: 'Fine.\n\nNot <Cite fine.' })], [])).toThrow(
    /content\/steps\/01-listen\.mdx:3: The MDX is broken: .* Close every tag/,
  );
});

test('gives each claim the sources it names, and counts them among the step’s own', () => {
  const sources = toSources([sourceEntry('doe'), sourceEntry('roe')]);
  const [step] = toSteps([stepEntry('01-listen', { claims: [claimOn('roe')] })], sources);
  expect(step?.claims[0]?.sources.map(({ key }) => key)).toEqual(['roe']);
  expect([...(step?.sourceKeys ?? [])]).toEqual(['roe']);
});

test('refuses a claim on a source that is not there', () => {
  expect(() => toSteps([stepEntry('01-listen', { claims: [claimOn('doe')] })], [])).toThrow(
    'content/steps/01-listen.mdx: A claim names the source "doe", which is not there. Add content/sources/doe.yaml',
  );
});
