import { expect, test } from 'vitest';
import { readPage } from '#build/built-page.ts';
import { toUsedStyle } from '#build/used-style.ts';

/** The style that a page keeps, of the rules that it came with. */
const keptOf = (style: string, body: string, code = '') =>
  toUsedStyle(style, { ...readPage(body), code });

const red = '{color:red}';

test('a page keeps the rules for its classes and elements, in every state', () => {
  const style = `.step:hover${red}@media (width>=64rem){.step:focus-visible${red}}p:has(>b)::before${red}`;
  const kept = keptOf(style, '<p class="wide step"><b>Pause</b></p>');
  expect(kept).toContain('.step:hover');
  expect(kept).toContain('.step:focus-visible');
  expect(kept).toContain('p:has(>b)');
});

test('rules for classes and elements that are not on the page go', () => {
  const style = `.step${red}table td${red}p.step${red}.panel .step${red}:is(.thread,.beads) p${red}`;
  expect(keptOf(style, '<p class="panel">Pause</p>')).toBe('');
});

test('what is left empty goes too', () => {
  expect(keptOf(`@layer base{@media print{.step${red}}}`, '<p>Pause</p>')).not.toContain('media');
});

test('of several selectors those stay that can match', () => {
  expect(keptOf(`.step,.panel${red}`, '<p class="panel">Pause</p>')).toBe(`.panel${red}`);
  expect(keptOf(`:is(.step,p) b${red}`, '<p><b>Pause</b></p>')).toContain('b{');
});

test('what a script may bring keeps its style', () => {
  const style = `.answer${red}input${red}.hidden${red}`;
  const script = 'const f = document.createElement("input"); f.className = "answer"; f.hidden = !0';
  expect(keptOf(style, '')).toBe('');
  expect(keptOf(style, '', script)).toBe(`.answer,input${red}`);
});

test('states, attributes and places that a page comes to later keep theirs', () => {
  const style = `:root[data-theme=dark]${red}:target${red}[hidden]${red}#later${red}:not(.gone)${red}`;
  const kept = keptOf(style, '');
  for (const selector of [':root[data-theme', ':target', '[hidden]', '#later', ':not(.gone)']) {
    expect(kept).toContain(selector);
  }
});

test('a component that is not on the page takes its own rules along', () => {
  const style = `a[data-astro-cid-here]${red}a[data-astro-cid-gone]{color:#00f}`;
  expect(keptOf(style, '<a data-astro-cid-here>Next</a>')).toBe(`a[data-astro-cid-here]${red}`);
});

test.each([
  ['::-webkit-datetime-edit-day-field', '<input type=datetime-local>', '<input type=text>'],
  ['::file-selector-button', '<input type=file>', '<textarea></textarea>'],
  ['::placeholder', '<input placeholder=Name>', '<input>'],
])('%s is styled only where a field has it', (part, withField, without) => {
  expect(keptOf(part + red, withField)).toContain(part);
  expect(keptOf(part + red, without)).toBe('');
});
