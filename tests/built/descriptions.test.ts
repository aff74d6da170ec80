import { expect, test } from 'vitest';
import { builtPages, textOf } from '../helpers/built-site.ts';

const pages = builtPages().map(({ path, document }) => ({
  path,
  heading: textOf(document.querySelector('h1')),
  titles: [...document.querySelectorAll('head > title')].map(textOf),
  descriptions: [...document.querySelectorAll('head > meta[name="description"]')].map(
    (meta) => meta.getAttribute('content') ?? '',
  ),
}));

test.each(pages)('$path has one title, which begins with its heading', ({ titles, heading }) => {
  expect(heading).not.toBe('');
  expect(titles).toEqual([expect.stringMatching(new RegExp(`^${RegExp.escape(heading)}`))]);
});

test.each(pages)('$path has one description of 70 to 110 characters', ({ descriptions }) => {
  expect(descriptions).toEqual([expect.stringMatching(/^\S.{68,108}\S$/)]);
});

test('no two pages share a title or a description', () => {
  for (const key of ['titles', 'descriptions'] as const) {
    const all = pages.flatMap((page) => page[key]);
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  }
});
