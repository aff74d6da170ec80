import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toEpub, type Epub } from '#editions/epub.ts';
import { openEpub } from '../../helpers/open-epub.ts';

// The smallest PNG that there is.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function make(changes: Partial<Epub> = {}): Uint8Array {
  return toEpub({
    title: 'A title',
    creator: 'Some Steps',
    description: 'What it is.',
    url: 'https://example.org/',
    modified: new Date('2026-11-26'),
    chapters: [
      { id: 'first', title: 'First', level: 1, markup: '<h1>First</h1>', hasDrawing: false },
      { id: 'second', title: 'Second', level: 2, markup: '<h1>Second</h1>', hasDrawing: false },
    ],
    cover: { bytes: new Uint8Array(png), alt: 'A cover' },
    fonts: [],
    style: '',
    ...changes,
  });
}

function filesOf(epub: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(epub)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

test('begins with its type, in plain letters at the place where systems look for it', () => {
  const epub = make();
  expect(strFromU8(epub.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
});

test('the same content is the same bytes, in every zone and at every time', () => {
  const { TZ } = process.env;
  const made = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map((zone) => {
    process.env.TZ = zone;
    return Buffer.from(make()).toString('base64');
  });
  process.env.TZ = TZ;
  expect(new Set(made).size).toBe(1);
  expect(filesOf(make())['EPUB/package.opf']).toContain('>2026-11-26T00:00:00Z<');
});

test('its contents have each chapter, inside the one that it belongs to', () => {
  const { 'EPUB/nav.xhtml': nav, 'EPUB/toc.ncx': ncx } = filesOf(make());
  expect(nav).toContain(
    '<li><a href="first.xhtml">First</a><ol><li><a href="second.xhtml">Second</a></li></ol></li>',
  );
  expect(ncx?.match(/<navPoint/g)).toHaveLength(2);
});

test.each([
  ['is very long', 'Long '.repeat(200).trim()],
  ['has signs of markup', 'Yours & <his> "thread"'],
  ['has an emoji', 'A thread 🧵'],
  ['is read from right to left', 'שבעה עשר צעדים'],
])('is sound with a title that %s', async (_, title) => {
  const epub = make({
    title,
    chapters: [{ id: 'first', title, level: 1, markup: '<h1>First</h1>', hasDrawing: false }],
  });
  const { messages } = await EpubCheck.validate(epub);
  expect(messages.filter(({ severity }) => /fatal|error|warning/i.test(severity))).toEqual([]);
  expect((await openEpub(epub)).metadata.title).toBe(title);
});
