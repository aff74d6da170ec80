import stylelint from 'stylelint';
import { expect, test } from 'vitest';
import { builtPages } from '../helpers/built-site.ts';

/** What some browsers of `browserslist` do without, and what their readers see instead. */
const doneWithout = {
  'css-cascade-layers': 'Tailwind’s defaults for what the browser registers itself',
  'css-color-adjust': 'ruled lines on paper, unless backgrounds are printed',
  'css-container-queries': 'the list of steps is a plain one, without its threads',
  'css-content-visibility': 'on paper, details are as they were on the screen',
  'css-focus-visible': 'the browser’s own mark of focus stays',
  'css-hanging-punctuation': 'quotes are within the text’s edge',
  'css-has': 'the beads of steps that lie behind are not filled',
  'css-media-scripting': 'without script, fields look as with it',
  'css-paged-media': 'paper has the browser’s margins',
  'css-resize': 'fields keep their size',
  'css-widows-orphans': 'paragraphs break anywhere',
  'text-size-adjust': 'phones may enlarge text in wide columns',
};

/** The rules of all pages, each once. */
const rules = [
  ...new Set(
    builtPages().flatMap(({ document }) =>
      [...document.querySelectorAll('style')].flatMap((style) => topRulesOf(style.textContent)),
    ),
  ),
];

function topRulesOf(css: string): string[] {
  let depth = 0;
  let start = 0;
  const found: string[] = [];
  for (let index = 0; index < css.length; index += 1) {
    if (css[index] === '{') depth += 1;
    if (css[index] !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    found.push(css.slice(start, index + 1));
    start = index + 1;
  }
  return found;
}

test('the pages’ style has nothing that a browser of browserslist cannot read, but what it can miss', async () => {
  const { results } = await stylelint.lint({
    code: rules.join('\n'),
    config: {
      plugins: ['stylelint-no-unsupported-browser-features'],
      rules: {
        'plugin/no-unsupported-browser-features': [
          true,
          { ignore: Object.keys(doneWithout), ignorePartialSupport: true },
        ],
      },
    },
  });
  expect(rules.length).toBeGreaterThan(100);
  expect(results.flatMap(({ warnings }) => warnings.map(({ text }) => text))).toEqual([]);
});

test('what the checker does not know of is not there: light-dark(), ranges in media queries', () => {
  expect(rules.filter((rule) => /light-dark\(|@media[^{]*[<>]/.test(rule))).toEqual([]);
});
