import { describe, expect, test } from 'vitest';
import { nest, toBook, type Form, type RenderedChapter } from '#editions/book.ts';
import type { Chapter } from '#editions/chapters.ts';
import { sitePath, siteUrl } from '#site';

const epub: Form = { isEpub: true, toHref: (chapter, id) => `${chapter}.xhtml#${id ?? ''}` };
const page: Form = { isEpub: false, toHref: (chapter, id) => `#${chapter}${id ? `.${id}` : ''}` };

function rendered(html: string, chapter: Partial<Chapter> = {}): RenderedChapter {
  return {
    html,
    chapter: {
      id: 'one',
      title: 'One',
      level: 1,
      paths: ['/one/'],
      sourceKeys: new Set(),
      body: { kind: 'heard' },
      ...chapter,
    },
  };
}

function markupOf(html: string, form = epub, others: RenderedChapter[] = []): string {
  return toBook([rendered(html), ...others], ['doe-2020', 'roe-2021'], form)[0]?.markup ?? '';
}

const linkTo = (path: string) => `<a href="${sitePath(path)}">there</a>`;

describe('a link', () => {
  const other = rendered('<h2 id="place">Place</h2>', { id: 'two', paths: ['/two/', '/#two'] });

  test.each([
    ['/two/', 'two.xhtml#'],
    ['/#two', 'two.xhtml#'],
    ['/two/#place', 'two.xhtml#place'],
    ['/two/#gone', 'two.xhtml#'],
    ['/one/', 'one.xhtml#'],
  ])('to %s leads to %s, which the edition has', (path, href) => {
    expect(markupOf(linkTo(path), epub, [other])).toContain(`href="${href}"`);
  });

  test('leads to the site where the edition has no such page', () => {
    expect(markupOf(linkTo('/workbook/'))).toContain(`href="${siteUrl('/workbook/')}"`);
  });

  test('to another site stays as it is', () => {
    const link = '<a href="https://doi.org/10.1/2">there</a>';
    expect(markupOf(link)).toBe(link);
  });

  test('that sends a message is words in an e-book, and a link elsewhere', () => {
    const link = '<a href="sms:741741">Text</a>';
    expect(markupOf(link)).toBe('<span>Text</span>');
    expect(markupOf(link, page)).toBe(link);
  });
});

describe('a citation', () => {
  const cite =
    '<p><a class="cite" href="#source-roe-2021">A study</a></p><section class="notes"><aside class="note" id="source-roe-2021">Roe</aside></section>';

  test('leads to its note in an e-book, with the number that the source has in the list', () => {
    const markup = markupOf(cite);
    expect(markup).toContain(
      '<a epub:type="noteref" role="doc-noteref" href="one.xhtml#source-roe-2021">A study<sup>2</sup></a>',
    );
    expect(markup).toContain('id="one.source-roe-2021"');
    expect(markup).toContain('epub:type="footnote" role="doc-footnote"');
  });

  test('leads to the list of sources in one file, which needs no notes', () => {
    const markup = markupOf(cite, page);
    expect(markup).toContain('href="#sources.roe-2021"');
    expect(markup).not.toContain('Roe');
  });
});

test('ids of two chapters are never the same', () => {
  const chapters = [rendered('<p id="x">1</p>'), rendered('<p id="x">2</p>', { id: 'two' })];
  expect(toBook(chapters, [], page).map(({ markup }) => markup)).toEqual([
    '<p id="one.x">1</p>',
    '<p id="two.x">2</p>',
  ]);
});

test('in one file, titles of chapters are under that of the first, and those within them one lower', () => {
  const html = '<h1>Title</h1><h2>Part</h2>';
  const chapters = [
    rendered(html),
    rendered(html, { id: 'two' }),
    rendered(html, { id: 'three', level: 2 }),
  ];
  expect(toBook(chapters, [], page).map(({ markup }) => markup)).toEqual([
    html,
    '<h2>Title</h2><h3>Part</h3>',
    '<h3>Title</h3><h4>Part</h4>',
  ]);
});

test('landmarks that chapters share are told apart by the chapter', () => {
  const note = '<aside aria-label="Before" class="safety-note"></aside>';
  expect(markupOf(note, page)).toContain('aria-label="Before: One"');
});

test('what opens by itself on the site is open', () => {
  expect(markupOf('<details><summary>More</summary><p>Words</p></details>')).toBe(
    '<div><p>More</p><p>Words</p></div>',
  );
});

test('an e-book is XML, whatever letters the text has', () => {
  const markup = markupOf('<p hidden>a &amp; b<br>&hellip; 🧵 שלום</p>');
  expect(markup).toBe(
    '<p hidden="">a &amp; b<br/>&#x2026; &#x1f9f5; &#x5e9;&#x5dc;&#x5d5;&#x5dd;</p>',
  );
});

test('a character that XML cannot hold is rejected, with its file and what to do', () => {
  expect(() => markupOf('<p>\u0007</p>')).toThrow(
    /“One”: The text holds the character U\+0007.*Find it/,
  );
});

test('contents nest chapters in those that they belong to', () => {
  const levels = [1, 2, 2, 1] as const;
  expect(nest(levels.map((level) => ({ level }))).map(({ within }) => within.length)).toEqual([
    2, 0,
  ]);
});
