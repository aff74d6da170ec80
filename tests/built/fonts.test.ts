import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFiles, builtPages, dist, linkTo } from '../helpers/built-site.ts';

interface FontFile {
  address: string;
  characters: Set<number>;
}

/** The font files that a page’s style names, with the characters for which they are loaded. */
function fontFilesOf(html: string): FontFile[] {
  const faces = html.matchAll(/@font-face\{[^}]*url\("([^"]+)"\)[^}]*unicode-range:([^;}]+)/g);
  return [...faces].map(([, address = '', ranges = '']) => {
    const codes = ranges.split(',').flatMap((range) => {
      const [first = 0, last = first] = range
        .trim()
        .slice(2)
        .split('-')
        .map((code) => parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
    return { address, characters: new Set(codes) };
  });
}

const bytesOf = (address: string) =>
  readFileSync(join(dist, address.replace(linkTo('/'), ''))).length;

test.each(builtPages())('$path loads at most 34 KB of fonts', ({ html, document }) => {
  const shown = document.body.cloneNode(true) as HTMLElement;
  for (const script of shown.querySelectorAll('script')) script.remove();
  const letters = Array.from(shown.textContent).map((letter) => letter.codePointAt(0) ?? 0);
  const loaded = fontFilesOf(html).filter(({ characters }) =>
    letters.some((letter) => characters.has(letter)),
  );
  expect(loaded).toHaveLength(2);
  expect(loaded.reduce((sum, { address }) => sum + bytesOf(address), 0)).toBeLessThanOrEqual(
    34_000,
  );
});

test('the rest of Latin-1 has letters of the site’s own, for names with accents', () => {
  const [page] = builtPages();
  const files = fontFilesOf(page?.html ?? '');
  for (const letter of 'éßÅñ—$') {
    const having = files.filter(({ characters }) => characters.has(letter.codePointAt(0) ?? 0));
    expect(having, letter).toHaveLength(2);
  }
  expect(builtFiles().filter((name) => name.endsWith('.woff2'))).toHaveLength(4);
});
