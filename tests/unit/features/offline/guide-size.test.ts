import { expect, test } from 'vitest';
import { showGuideSize } from '../../../../src/build/kept-guide.ts';

test.each([
  [1, '0.1 MB'],
  [1_200_000, '1.2 MB'],
  [1_200_001, '1.3 MB'],
  [12_000_000, '12.0 MB'],
])('says %i bytes as %s', (size, words) => {
  const html = '<p>About <data class="guide-size" value="">much</data>.';
  expect(showGuideSize(html, size)).toBe(
    `<p>About <data class="guide-size" value="">${words}</data>.`,
  );
});

test('leaves a page alone that does not say the size', () => {
  const html = '<p>About <data value="2">two</data> pages.';
  expect(showGuideSize(html, 1)).toBe(html);
});
