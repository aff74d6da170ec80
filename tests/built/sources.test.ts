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

/** Keys of the sources that a page, or a section of one, lists. */
function listedIn(part: Document | Element | null | undefined): string[] {
  const places = [...(part?.querySelectorAll('[id^="source-"]') ?? [])];
  return places.map(({ id }) => id.replace('source-', ''));
}

test.each(pages.filter(({ document }) => citedIn(document).length > 0))(
  '$path lists the sources that its text cites',
  ({ path, document }) => {
    const listed = listedIn(document);
    const cited = [...new Set(citedIn(document))];
    // A step also lists what stands behind claims that its text does not make.
    const isStep = /\/steps\/./.test(path);
    expect(listed).toEqual(expect.arrayContaining(cited));
    expect(isStep ? [] : listed.filter((key) => !cited.includes(key))).toEqual([]);
    const places = [...document.querySelectorAll('[id^="source-"]')];
    const references = places.map((place) => textOf(place.closest('li') ?? place));
    expect(references.filter((reference) => !/\(.+\)\. .+\./.test(reference))).toEqual([]);
  },
);

test('the page of sources has the sources of every page, and no other', () => {
  const listed = new Set(pages.flatMap(({ document }) => listedIn(document)));
  expect(entries.map(({ key }) => key).sort()).toEqual([...listed].sort());
});

test('every source on the page of sources leads to a place that uses it', () => {
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
        return ![...citedIn(part), ...listedIn(part)].includes(key);
      })
      .map((use) => `${key} is not used at ${use}`),
  );
  expect(wrong).toEqual([]);
});

test('every source on the page of sources says what it found, about whom, and its limits', () => {
  const items = [...builtPage('/sources/').document.querySelectorAll('main li[id]')].map(textOf);
  expect(items.filter((text) => !/Studied: .+\. Limits: .+\./.test(text))).toEqual([]);
});

test('every page that cites a source is named by its entry on the page of sources', () => {
  const missing = pages
    // The whole article repeats the steps, whose own pages are named.
    .filter(({ path }) => path !== '/')
    .flatMap(({ path, document }) =>
      [...citedIn(document), ...listedIn(document)]
        .filter(
          (key) =>
            !entries
              .find((entry) => entry.key === key)
              ?.uses.some((use) => use.split('#')[0] === linkTo(path)),
        )
        .map((key) => `${key} does not name ${path}`),
    );
  expect(missing).toEqual([]);
});
