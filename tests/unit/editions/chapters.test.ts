import { expect, test } from 'vitest';
import { dayOfEdition, toChapters } from '#editions/chapters.ts';
import { toGuide } from '#guide/guide.ts';
import {
  companionEntry,
  guideEntries,
  momentEntry,
  pieceEntry,
  stepEntry,
} from '../../helpers/entries.ts';

test('orders the guide as a book: steps by their moments, then what is beside them', () => {
  const guide = toGuide(
    guideEntries({
      moments: [momentEntry('1-on-your-own'), momentEntry('2-his-answer')],
      steps: [
        stepEntry('01-listen'),
        stepEntry('02-hear', { moment: 'his-answer' }),
        stepEntry('03-pause'),
      ],
      reads: [pieceEntry('he-wrote'), companionEntry('fights')],
    }),
  );
  expect(toChapters(guide, '').map(({ id, level }) => `${'-'.repeat(level)}${id}`)).toEqual([
    '-opening',
    '-the-steps',
    '-moment-on-your-own',
    '--step-listen',
    '--step-pause',
    '-moment-his-answer',
    '--step-hear',
    '-closing',
    '-if-this-is-you',
    '--read-he-wrote',
    '-companions',
    '--read-fights',
    '-heard',
    '-help',
    '-sources',
    '-this-copy',
  ]);
});

test('has no heading over articles that are not there', () => {
  const ids = toChapters(toGuide(guideEntries()), '').map(({ id }) => id);
  expect(ids).not.toContain('companions');
  expect(ids).not.toContain('if-this-is-you');
});

test('is of the newest day of anything in it', () => {
  const updated = new Date('2026-12-24');
  const guide = toGuide(guideEntries({ reads: [companionEntry('fights', 'Words.', { updated })] }));
  expect(dayOfEdition(guide)).toEqual(updated);
});
