import { expect, test } from 'vitest';
import { withUsedStyle } from '../../../src/build/used-style.ts';

/** The style that a page keeps, of the rules that it came with. */
function keptOf(style: string, body: string, scripts = ''): string {
  const html = withUsedStyle(`<style>${style}</style><body>${body}</body>`, scripts);
  return /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
}

const red = '{color:red}';

test('a page keeps the rules for its classes and elements, in every state', () => {
  const style = `.step:hover${red}@media (width>=64rem){.step:focus-visible${red}}p:has(>b)::before${red}`;
  expect(keptOf(style, '<p class="wide step"><b>Pause</b></p>')).toContain('.step:hover');
  expect(keptOf(style, '<p class="wide step"><b>Pause</b></p>')).toContain('.step:focus-visible');
  expect(keptOf(style, '<p class="wide step"><b>Pause</b></p>')).toContain('p:has(>b)');
});

test('rules for classes and elements that are not on the page go', () => {
  const style = `.step${red}table td${red}p.step${red}.panel .step${red}:is(.thread,.beads) p${red}`;
  expect(keptOf(style, '<p class="panel">Pause</p>')).toBe('');
});

test('a rule stays while one of its selectors can match', () => {
  expect(keptOf(`.step,.panel${red}`, '<p class="panel">Pause</p>')).toContain('.panel');
  expect(keptOf(`:is(.step,p) b${red}`, '<p><b>Pause</b></p>')).not.toBe('');
});

test('what a script may bring keeps its style, from the page or from a file', () => {
  const style = `.answer${red}input${red}`;
  const script = 'const f = document.createElement("input"); f.className = "answer"';
  expect(keptOf(style, '')).toBe('');
  expect(keptOf(style, `<script>${script}</script>`)).toBe(keptOf(style, '', script));
  expect(keptOf(style, '', script)).toMatch(/\.answer.*input/);
});

test('states, attributes and places that a page comes to later keep theirs', () => {
  const style = `:root[data-theme=dark]${red}:target${red}[hidden]${red}#later${red}:not(.gone)${red}`;
  const kept = keptOf(style, '');
  for (const selector of [':root[data-theme', ':target', '[hidden]', '#later', ':not(.gone)']) {
    expect(kept).toContain(selector);
  }
});
