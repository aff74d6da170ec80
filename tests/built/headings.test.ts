import { expect, test } from 'vitest';
import { builtPages, textOf } from '../helpers/built-site.ts';

const pages = builtPages().map(({ path, document }) => ({
  path,
  headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => ({
    level: Number(heading.localName.slice(1)),
    text: textOf(heading),
  })),
}));

test.each(pages)('$path has one first-level heading, and it comes first', ({ headings }) => {
  expect(headings.filter(({ level }) => level === 1)).toEqual([headings[0]]);
});

test.each(pages)('$path skips no level of heading', ({ headings }) => {
  const skipped = headings.filter(
    ({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1,
  );
  expect(skipped).toEqual([]);
});

test.each(pages)('$path has words in every heading', ({ headings }) => {
  expect(headings.filter(({ text }) => text === '')).toEqual([]);
});
