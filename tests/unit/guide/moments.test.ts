import { expect, test } from 'vitest';
import { toCheckedGuide } from '#checks/check-guide.ts';
import { guideEntries, momentEntry, pieceEntry, stepEntry } from '../../helpers/entries.ts';

const moments = [momentEntry('1-on-your-own'), momentEntry('2-his-answer')];

test('each moment has its steps and pieces, in the order of the moments', () => {
  const guide = toCheckedGuide(
    guideEntries({
      moments,
      steps: [stepEntry('01-hear', { moment: 'his-answer' }), stepEntry('02-pause')],
      reads: [pieceEntry('he-said-no', { moment: 'his-answer' })],
    }),
  );
  expect(
    guide.moments.map(({ path, steps, pieces }) => [
      path,
      steps.map(({ slug }) => slug),
      pieces.map(({ slug }) => slug),
    ]),
  ).toEqual([
    ['/steps/#on-your-own', ['pause'], []],
    ['/steps/#his-answer', ['hear'], ['he-said-no']],
  ]);
});

test('a step or piece of a moment that is not there is rejected with the names there are', () => {
  const message = 'There is no moment "later". Use one of: on-your-own.';
  expect(() =>
    toCheckedGuide(guideEntries({ steps: [stepEntry('01-hear', { moment: 'later' })] })),
  ).toThrow(`content/steps/01-hear.mdx: ${message}`);
  expect(() =>
    toCheckedGuide(guideEntries({ reads: [pieceEntry('he-is-away', { moment: 'later' })] })),
  ).toThrow(`content/read/he-is-away.mdx: ${message}`);
});

test('a moment without a step is rejected', () => {
  expect(() => toCheckedGuide(guideEntries({ moments }))).toThrow(
    'content/moments: No step belongs to the moment "his-answer".',
  );
});
