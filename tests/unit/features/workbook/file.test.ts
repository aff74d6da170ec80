import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  maxFileSize,
  openNotesFile,
  readNotesFile,
  toFileName,
  toNotesFile,
} from '#features/workbook/file.ts';
import { type StepOutline, type Texts, toWorkbook } from '#features/workbook/workbook.ts';
import { anyNotes } from '../../../helpers/texts.ts';

const outlines: StepOutline[] = [
  {
    slug: 'apologize',
    title: '3. Apologize',
    formerSlugs: [],
    prompts: [
      { id: 'my-part', write: 'My part' },
      { id: 'no-but', tick: 'There is no “but” in it' },
    ],
  },
  { slug: 'listen', title: '4. Listen', formerSlugs: [], prompts: [{ id: 'hers', write: 'Hers' }] },
];

const evening = new Date(2026, 10, 23, 23, 30);

const fileOf = (texts: Texts) => toNotesFile(toWorkbook(texts, outlines), texts, evening);

const notes: Texts = new Map([
  ['note/apologize/my-part', 'I left.\nWithout a word.'],
  ['tick/apologize/no-but', 'yes'],
  ['done/apologize', 'yes'],
  ['draft/apologize', 'Dear …'],
  ['wait/apologize', '2026-11-24T10:00'],
  ['note/gone/old-prompt', 'Long ago.'],
]);

const file = fileOf(notes);

/** A file whose last line is that, with the checksum that fits. */
function forge(data: string) {
  let hash = 2166136261;
  for (const letter of data) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  return `\nSEVENTEEN-STEPS-NOTES 1 ${hash.toString(16)}\n${data}\n`;
}

const problemOf = (text: string) => {
  const reading = readNotesFile(text);
  return 'problem' in reading ? reading.problem : undefined;
};

const foreign = 'This is not a file of notes that was saved here.';
const damaged = 'This file is damaged or was changed: its last part is not as it was saved.';

test('can be read by anybody, in the order of the steps, without steps that are empty', () => {
  expect(file).toMatch(
    `My notes, from Seventeen Steps
Saved on 2026-11-23

Load this file in the workbook to have your notes there again. What you change in this file is not loaded.

3. Apologize (done)
-------------------

My part

    I left.
    Without a word.

[x] There is no “but” in it

Draft

    Dear …

From an earlier version
-----------------------

gone: old prompt

    Long ago.

For the workbook; leave this as it is
-------------------------------------
SEVENTEEN-STEPS-NOTES 1 `,
  );
  expect(file).not.toContain('Listen');
});

test('is named after the reader’s own day, and after nothing that says more', () => {
  vi.stubEnv('TZ', 'America/New_York');
  expect(toFileName(new Date(2026, 10, 23, 23, 30))).toBe('notes-2026-11-23.txt');
  expect(toFileName(new Date(2026, 0, 2))).toBe('notes-2026-01-02.txt');
  vi.unstubAllEnvs();
});

test('gives back whatever was saved, letter by letter', () => {
  fc.assert(
    fc.property(anyNotes, (texts) => {
      expect(readNotesFile(fileOf(texts))).toEqual({ texts });
    }),
    { numRuns: 1000 },
  );
});

test('gives it back when other programs changed line ends, encoding, or what is around it', () => {
  fc.assert(
    fc.property(anyNotes, (texts) => {
      const saved = fileOf(texts);
      const end = saved.lastIndexOf('\nSEVENTEEN-STEPS-NOTES');
      const latin = Buffer.from(saved.slice(0, end)).toString('latin1') + saved.slice(end);
      for (const changed of [
        saved.replaceAll('\n', '\r\n'),
        `\uFEFF${saved}`,
        `\nSEVENTEEN-STEPS-NOTES 1 0\n[]\n${saved}`,
        `${saved}\n \n`,
        saved.trimEnd(),
        latin,
        Buffer.from(saved).toString('utf8'),
      ]) {
        expect(readNotesFile(changed)).toEqual({ texts });
      }
    }),
  );
});

test('has nothing but ASCII in the line that is loaded', () => {
  fc.assert(
    fc.property(anyNotes, (texts) => {
      expect(fileOf(texts)).toMatch(/\n[ -~]*\n$/);
    }),
  );
});

test('is rejected when its end is missing, wherever it breaks off', () => {
  const end = file.trimEnd().length;
  for (let length = file.indexOf('Seventeen Steps') + 15; length < end; length += 1) {
    expect(problemOf(file.slice(0, length)), String(length)).toBe(damaged);
  }
});

test('is rejected when a letter of its last line is another', () => {
  const start = file.lastIndexOf('\n[') + 1;
  fc.assert(
    fc.property(
      fc.integer({ min: start, max: file.length - 2 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      (index, letter) => {
        fc.pre(file[index] !== letter);
        expect(problemOf(file.slice(0, index) + letter + file.slice(index + 1))).toBe(damaged);
      },
    ),
  );
});

test('is rejected when something was added after its end', () => {
  expect(problemOf(`${file}Something else`)).toBe(damaged);
});

test('is rejected when a newer version of the guide wrote it', () => {
  expect(problemOf(file.replace('-NOTES 1 ', '-NOTES 2 '))).toBe(
    'This file was saved by a newer version of the guide. Reload this page, then try again.',
  );
});

test.each([
  ['is empty', ''],
  ['is a letter', 'Dear John'],
  ['is JSON', '{"notes":{"note/a/b":"One."}}'],
  ['is a web page', '<!doctype html><script>alert(1)</script>'],
  ['is a picture', '\u0089PNG\r\n\u001A\n\0\0\0\rIHDR'],
])('rejects a file that %s', (_, text) => {
  expect(problemOf(text)).toBe(foreign);
});

const deep = 100_000;

test.each([
  ['nothing', ''],
  ['no JSON', 'notes'],
  ['null', 'null'],
  ['an object', '{"note/a/b":"One."}'],
  ['an object that would change all others', '{"__proto__":{"every":null}}'],
  ['lists in lists', `${'['.repeat(deep)}${']'.repeat(deep)}`],
  ['lists without an end', '['.repeat(deep)],
  ['objects in objects', `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`],
  ['a note without text', '[["note/a/b"]]'],
  ['a note with more than text', '[["note/a/b","One.","Two."]]'],
  ['an empty note', '[["note/a/b",""]]'],
  ['a number for a text', '[["note/a/b",1]]'],
  ['a list for a text', '[["note/a/b",["One."]]]'],
  ['an object for a note', '[{"0":"note/a/b","1":"One.","length":2}]'],
  ['a number for a name', '[[1,"One."]]'],
  ['one name twice', '[["note/a/b","One."],["note/a/b","Two."]]'],
  ['the name of a setting', '[["kept","k"]]'],
  ['a name with a second version in it', '[["note/a/b~x","One."]]'],
  ['a name with markup in it', '[["note/<b>/b","One."]]'],
  ['a name with a line break after it', String.raw`[["note/a/b\n","One."]]`],
  ['a very long name', `[["note/a/${'b'.repeat(200)}","One."]]`],
  ['a tick that is a text', '[["tick/a/b","<script>alert(1)</script>"]]'],
  ['a mark that is a text', '[["done/a","no"]]'],
  ['a wait until no time', '[["wait/a","soon"]]'],
])('rejects a file made to look like ours that holds %s', (_, data) => {
  expect(problemOf(forge(data))).toBe(damaged);
});

test('takes markup as the text that it is', () => {
  expect(readNotesFile(forge('[["note/a/b","<script>alert(1)</script>"]]'))).toEqual({
    texts: new Map([['note/a/b', '<script>alert(1)</script>']]),
  });
});

test('answers any text with notes or a reason, and never breaks', () => {
  const forged = fc.oneof(fc.json(), fc.string({ unit: 'binary-ascii' })).map(forge);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), forged), (text) => {
      const reading = readNotesFile(text);
      if ('problem' in reading) expect(reading.problem).toMatch(/^This .*\.$/);
      else expect(text).toContain(JSON.stringify([...reading.texts]));
    }),
    { numRuns: 1000 },
  );
});

test('does not open a file that is too large', async () => {
  const large = {
    size: maxFileSize + 1,
    text: () => Promise.reject(new Error('It was opened.')),
  };
  expect(await openNotesFile(large)).toEqual({
    problem:
      'This file is too large to be a file of notes. The largest that can be loaded has 10 MB.',
  });
});

test('says so when a file cannot be opened', async () => {
  const gone = { size: 1, text: () => Promise.reject(new DOMException('', 'NotReadableError')) };
  expect(await openNotesFile(gone)).toEqual({
    problem: 'This file cannot be read. It may have been moved or deleted.',
  });
});

test('opens a file as a browser saves it, with halves of letters and all', async () => {
  const texts = new Map([['note/a/b', 'Half: \uD83D. Whole: 😀']]);
  const saved = new Blob([fileOf(texts)], { type: 'text/plain' });
  expect(await openNotesFile(saved)).toEqual({ texts });
});
