import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colorOf } from '../../../src/styles/colors.ts';
import { contrastOf } from '../../helpers/colors.ts';

/** A color as browsers compute it. */
function computed(name: string, theme: 'light' | 'dark'): string {
  const hex = colorOf(name)[theme].slice(1);
  const channels = [0, 2, 4].map((start) => parseInt(hex.slice(start, start + 2), 16));
  return `rgb(${channels.join(', ')})`;
}

const texts = ['ink', 'soft', 'terracotta', 'teal'];
const graphics = ['thread-yours', 'thread-his', 'terracotta', 'teal', 'soft'];
const grounds = ['paper', 'panel'];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(grounds)('text on %s has a contrast of 7 to 1', (ground) => {
    for (const text of texts) {
      expect(
        contrastOf(computed(text, theme), computed(ground, theme)),
        text,
      ).toBeGreaterThanOrEqual(7);
    }
  });

  test.each(grounds)('lines, drawings and focus on %s have a contrast of 3 to 1', (ground) => {
    for (const line of graphics) {
      expect(
        contrastOf(computed(line, theme), computed(ground, theme)),
        line,
      ).toBeGreaterThanOrEqual(3);
    }
  });
});

test('every color is one of those, or of those that carry nothing', () => {
  const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
  const names = [...css.matchAll(/--color-([\w-]+): light-dark/g)].map(([, name]) => name);
  expect(names.sort()).toEqual([...new Set([...texts, ...graphics, ...grounds, 'rule'])].sort());
});

test('asking for a color that there is not is an error', () => {
  expect(() => colorOf('purple')).toThrow('tokens.css has no color "purple"');
});
