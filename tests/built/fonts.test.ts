import { expect, test } from 'vitest';
import { builtFiles, builtPages } from '../helpers/built-site.ts';
import { fontFilesOf, loadedFontsOf } from '../../scripts/measure/page-weight.ts';

test.each(builtPages())(
  '$path loads one file of each cut, after its text, and no rest of Latin-1',
  (page) => {
    expect(loadedFontsOf(page)).toHaveLength(2);
    expect(page.document.querySelectorAll('link[rel~=preload][as=font]')).toHaveLength(0);
  },
);

test('the rest of Latin-1 has letters of the site’s own, for names with accents', () => {
  const [page] = builtPages();
  const files = fontFilesOf(page?.html ?? '');
  for (const letter of 'éßÅñ—$') {
    const having = files.filter(({ characters }) => characters.has(letter.codePointAt(0) ?? 0));
    expect(having, letter).toHaveLength(2);
  }
  expect(builtFiles().filter((name) => name.endsWith('.woff2'))).toHaveLength(4);
});
