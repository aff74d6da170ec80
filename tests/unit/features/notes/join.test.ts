import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divider, joinTexts } from '#features/notes/join.ts';
import { anyText } from '../../../helpers/texts.ts';

test('puts a divider between texts that differ', () => {
  expect(joinTexts('One.', 'Two.')).toBe('One.\n\n· · ·\n\nTwo.');
});

test('keeps an answer that is only part of a longer one', () => {
  expect(joinTexts('No', 'No longer')).toBe(`No${divider}No longer`);
  expect(joinTexts('I know', 'no')).toBe(`I know${divider}no`);
});

test('holds both texts whole', () => {
  fc.assert(
    fc.property(anyText, anyText, (first, second) => {
      const joined = joinTexts(first, second);
      expect(joined).toContain(first);
      expect(joined).toContain(second);
    }),
  );
});

test('changes nothing when one of the texts is joined again, on either side', () => {
  fc.assert(
    fc.property(anyText, anyText, (first, second) => {
      const joined = joinTexts(first, second);
      for (const text of [first, second, joined]) {
        expect(joinTexts(joined, text)).toBe(joined);
        expect(joinTexts(text, joined)).toBe(joined);
      }
    }),
  );
});

test('adds nothing to a text that has no other', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect([joinTexts(text, ''), joinTexts('', text), joinTexts(text, text)]).toEqual([
        text,
        text,
        text,
      ]);
    }),
  );
});
