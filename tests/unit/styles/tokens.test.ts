import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrastOf } from '../../helpers/colors.ts';

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
const tokens: Record<string, { light: string; dark: string }> = Object.fromEntries(
  [
    ...css.matchAll(/--color-(?<name>[\w-]+): light-dark\((?<light>#\w{6}), (?<dark>#\w{6})\)/g),
  ].map(({ groups }) => [
    groups?.name ?? '',
    { light: groups?.light ?? '', dark: groups?.dark ?? '' },
  ]),
);

/** A color as browsers compute it. */
function computed(name: string, theme: 'light' | 'dark'): string {
  const hex = tokens[name]?.[theme].slice(1) ?? '';
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
  expect(Object.keys(tokens).sort()).toEqual(
    [...new Set([...texts, ...graphics, ...grounds, 'rule'])].sort(),
  );
});
