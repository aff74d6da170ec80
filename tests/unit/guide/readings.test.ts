import { expect, test } from 'vitest';
import { toCheckedGuide } from '#checks/check-guide.ts';
import { companionEntry, guideEntries, pieceEntry } from '../../helpers/entries.ts';

test('pieces are in the order that they state, companions by title', () => {
  const { pieces, companions } = toCheckedGuide(
    guideEntries({
      reads: [
        pieceEntry('he-said-no', { order: 2 }),
        companionEntry('zest'),
        pieceEntry('he-said-yes', { order: 1 }),
        companionEntry('mutual'),
      ],
    }),
  );
  expect(pieces.map(({ slug }) => slug)).toEqual(['he-said-yes', 'he-said-no']);
  expect(companions.map(({ path }) => path)).toEqual(['/read/mutual/', '/read/zest/']);
});

test('two pieces with one place are rejected', () => {
  const reads = [pieceEntry('he-is-away'), pieceEntry('he-is-back')];
  expect(() => toCheckedGuide(guideEntries({ reads }))).toThrow(
    'content/read/he-is-back.mdx: It has the same order, 1, as content/read/he-is-away.mdx. Give one of the two another number.',
  );
});
