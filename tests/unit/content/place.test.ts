import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { placeIn, placeOfField } from '#content/place.ts';

const folder = mkdtempSync(join(tmpdir(), 'place-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** An entry with that text as its file. */
function entryOf(text: string, name = 'entry.mdx') {
  const filePath = join(folder, name);
  writeFileSync(filePath, text);
  return { id: 'entry', filePath };
}

const text = `---
title: One
# A note of the author's own.
claims:
  - claim: >-
      He left.
    sources: [doe]
  - claim: She left.
---

Title: One.

He left.
`;

test.each([
  [['title'], 2],
  [['claims'], 4],
  [['claims', 0], 5],
  [['claims', 0, 'sources'], 7],
  [['claims', 1, 'claim'], 8],
  // What is missing is missing from something.
  [['claims', 1, 'sources'], 8],
  [['moment'], undefined],
])('a field is found on its line: %j', (path, line) => {
  for (const ending of ['\n', '\r\n']) {
    const entry = entryOf(text.replaceAll('\n', ending));
    expect(placeOfField(entry, path).line).toBe(line);
  }
});

test('a field of YAML is found on its line', () => {
  const entry = entryOf('\n# A note.\nname: One\n', 'entry.yaml');
  expect(placeOfField(entry, ['name'])).toEqual({ file: entry.filePath, line: 3 });
});

test('a line of a body is found in its file', () => {
  expect(placeIn(entryOf(text), 3).line).toBe(13);
  expect(placeIn(entryOf('He left.\n'), 1).line).toBe(1);
});

test('an entry without a file is named by its id', () => {
  expect(placeOfField({ id: '01-listen' }, ['title'])).toEqual({ file: '01-listen' });
  expect(placeIn({ id: '01-listen' }, 2)).toEqual({ file: '01-listen', line: 2 });
});
