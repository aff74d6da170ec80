import { expect, test } from 'vitest';
import { builtPage, builtPages, linkTo, textOf } from '../helpers/built-site.ts';

const pages = builtPages();

/** The entries of the page of sources, with the addresses that each says it is used at. */
const entries = [...builtPage('/sources/').document.querySelectorAll('main li[id]')].map(
  (item) => ({
    key: item.id,
    uses: [...item.querySelectorAll('a')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => href.startsWith('/')),
  }),
);

/** Keys of the sources that a page, or a section of one, cites in its text. */
function citedIn(part: Document | Element | null | undefined): string[] {
  const links = [...(part?.querySelectorAll('a[href^="#source-"]') ?? [])];
  return links.map((link) => link.getAttribute('href')?.replace('#source-', '') ?? '');
}

test.each(pages.filter(({ document }) => citedIn(document).length > 0))(
  '$path lists exactly the sources that its text cites',
  ({ document }) => {
    const listed = [...document.querySelectorAll('[id^="source-"]')];
    expect(listed.map(({ id }) => id.replace('source-', '')).sort()).toEqual(
      [...new Set(citedIn(document))].sort(),
    );
    expect(listed.map(textOf).filter((reference) => !/\(.+\)\. .+\./.test(reference))).toEqual([]);
  },
);

test('the page of sources has the sources of every page, and no other', () => {
  const cited = new Set(pages.flatMap(({ document }) => citedIn(document)));
  expect(entries.map(({ key }) => key).sort()).toEqual([...cited].sort());
});

test('every source on the page of sources leads to text that cites it', () => {
  const idle = entries.filter(({ uses }) => uses.length === 0);
  expect(idle).toEqual([]);

  const wrong = entries.flatMap(({ key, uses }) =>
    uses
      .filter((use) => {
        const [path, fragment] = use.split('#');
        const page = pages.find((candidate) => linkTo(candidate.path) === path);
        const part = fragment
          ? page?.document.querySelector(`section[aria-labelledby="${fragment}"]`)
          : page?.document;
        return !citedIn(part).includes(key);
      })
      .map((use) => `${key} is not cited at ${use}`),
  );
  expect(wrong).toEqual([]);
});

test('every page that cites a source is named by its entry on the page of sources', () => {
  const missing = pages
    // The whole article repeats the steps, whose own pages are named.
    .filter(({ path }) => path !== '/')
    .flatMap(({ path, document }) =>
      citedIn(document)
        .filter((key) => !entries.find((entry) => entry.key === key)?.uses.includes(linkTo(path)))
        .map((key) => `${key} does not name ${path}`),
    );
  expect(missing).toEqual([]);
});
