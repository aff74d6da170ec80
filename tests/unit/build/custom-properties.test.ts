import { transform } from 'lightningcss';
import { expect, test } from 'vitest';
import { withoutUnusedProperties } from '#build/custom-properties.ts';

/** What is left of a style, without spaces. */
function simplify(css: string, scripts = ''): string {
  const code = Buffer.from(withoutUnusedProperties(css, scripts));
  return transform({ filename: 'page.css', code, minify: true }).code.toString();
}

test('properties that nothing uses go, and then those that only they used', () => {
  expect(simplify(':root{--a:var(--b) red;--b:var(--c) 1px;--c:solid}p{top:0}')).toBe('p{top:0}');
});

test('a length or number that is set once is put where it is asked for', () => {
  expect(
    simplify(':root{--unit:.25rem;--bold:600}p{top:calc(var(--unit)*4);font-weight:var(--bold)}'),
  ).toBe('p{font-weight:600;top:1rem}');
});

test.each([
  ['set again on paper', ':root{--a:1rem}@media print{:root{--a:2rem}}p{top:var(--a)}'],
  ['set only on paper', '@media print{:root{--a:2rem}}p{top:var(--a)}'],
  ['set for some elements', '.wide{--a:1rem}p{top:var(--a)}'],
  ['set with a state of the page', ':root[data-wide]{--a:1rem}p{top:var(--a)}'],
  ['made of others', ':root{--a:var(--b)}.wide{--b:1px}p{top:var(--a)}'],
])('a property that is %s stays', (_, css) => {
  expect(simplify(css)).toContain('top:var(--a)');
});

test('a property that a script names stays as it is', () => {
  const css = ':root{--a:1rem;--b:1rem}p{top:var(--a)}';
  expect(simplify(css, 'style.setProperty("--a")')).toBe(':root{--a:1rem}p{top:var(--a)}');
});

const border = `
  @layer properties{@supports (not (margin-trim:inline)){*,::before{--tw-style:solid;--tw-weight:initial}}}
  @layer utilities{.line{border-top-style:var(--tw-style)}.text{line-height:var(--tw-weight,1.5)}}
  @property --tw-style{syntax:"*";inherits:false;initial-value:solid}
  @property --tw-weight{syntax:"*";inherits:false}`;

test('what no rule sets is what it is at first, or what the value says for that case', () => {
  expect(simplify(border)).toBe(
    '@layer utilities{.line{border-top-style:solid}.text{line-height:1.5}}',
  );
});

test('what a rule sets keeps its first value for the rest, in browsers without @property too', () => {
  const style = simplify(`${border}@layer utilities{.dashes{--tw-style:dashed}}`);
  expect(style).toContain('border-top-style:var(--tw-style)');
  expect(style).toContain('@property --tw-style{');
  expect(style).toContain('@layer properties{');
  expect(style).not.toContain('tw-weight');
});
