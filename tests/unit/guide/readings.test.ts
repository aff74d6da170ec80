import { expect, test } from 'vitest';
import { toCheckedGuide } from '#checks/check-guide.ts';
import { companionEntry, guideEntries, pieceEntry } from '../../helpers/entries.ts';

test('pieces stand in the order that they state, companions by title', () => {
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

test('two pieces with one place are refused', () => {
  const reads = [pieceEntry('he-said-no'), pieceEntry('he-said-yes')];
  expect(() => toCheckedGuide(guideEntries({ reads }))).toThrow(
    'content/read/he-said-yes.mdx: It has the same order, 1, as content/read/he-said-no.mdx. Give one of the two another number.',
  );
});
