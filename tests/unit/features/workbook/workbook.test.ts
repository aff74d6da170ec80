import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divider } from '#features/notes/join.ts';
import {
  readAllNotes,
  type StepOutline,
  toCurrentNames,
  toLabel,
  toWorkbook,
} from '#features/workbook/workbook.ts';
import { FakeBrowser, type FakePage } from '../../../helpers/fake-browser.ts';
import { FakeStorage } from '../../../helpers/fake-storage.ts';
import { anyNotes } from '../../../helpers/texts.ts';

const outlines: StepOutline[] = [
  { slug: 'listen', title: 'Listen', formerSlugs: [], prompts: [{ id: 'hers', write: 'Hers' }] },
  {
    slug: 'apologize',
    title: 'Apologize',
    formerSlugs: ['say-sorry'],
    prompts: [
      { id: 'my-part', write: 'My part' },
      { id: 'no-but', tick: 'No “but”' },
    ],
  },
];

const workbookOf = (texts: Record<string, string>) =>
  toWorkbook(new Map(Object.entries(texts)), outlines);

test('has every prompt in the order of the steps, with what was noted there', () => {
  const { steps, earlier } = workbookOf({
    'tick/apologize/no-but': 'yes',
    'note/listen/hers': 'That I was away.',
    'done/listen': 'yes',
    'draft/apologize': 'Dear',
  });
  expect(steps).toMatchObject([
    {
      title: 'Listen',
      isDone: true,
      isEmpty: false,
      answers: [{ label: 'Hers', text: 'That I was away.', isTick: false }],
      draft: '',
    },
    {
      title: 'Apologize',
      isDone: false,
      isEmpty: false,
      answers: [
        { label: 'My part', text: '' },
        { label: 'No “but”', text: 'yes', isTick: true },
      ],
      draft: 'Dear',
    },
  ]);
  expect(earlier).toEqual([]);
});

test.each([
  ['nothing', {}, [true, true]],
  ['a mark', { 'done/listen': 'yes' }, [false, true]],
  ['an answer', { 'note/listen/hers': 'One.' }, [false, true]],
  ['a draft', { 'draft/apologize': 'Dear' }, [true, false]],
])('knows which steps are empty when there is %s', (_, texts, areEmpty) => {
  expect(workbookOf(texts).steps.map(({ isEmpty }) => isEmpty)).toEqual(areEmpty);
});

test('has no words for the marks of a step that is gone', () => {
  expect(workbookOf({ 'done/wait-a-week': 'yes', 'tick/wait-a-week/a': 'yes' }).earlier).toEqual(
    [],
  );
});

test('finds what was noted before a step was renamed, and joins it', () => {
  const { steps, earlier } = workbookOf({
    'note/apologize/my-part': 'I left.',
    'note/say-sorry/my-part': 'I shouted.',
    'done/say-sorry': 'yes',
  });
  expect(steps[1]).toMatchObject({
    isDone: true,
    answers: [
      { name: 'note/apologize/my-part', text: `I left.${divider}I shouted.` },
      { text: '' },
    ],
  });
  expect(earlier).toEqual([]);
});

test.each([
  ['of a step that is gone', 'note/wait-a-week/my-part', 'wait a week: my part'],
  ['of a prompt that is gone', 'note/apologize/his-part', 'apologize: his part'],
  ['of a box that was one to write in', 'note/apologize/no-but', 'apologize: no but'],
  ['drafted at a step that is gone', 'draft/wait-a-week', 'wait a week'],
  ['of a kind that only another version knows', 'picture/apologize', 'apologize'],
])('keeps a text %s, as from an earlier version', (_, name, label) => {
  expect(workbookOf({ [name]: 'I left.' }).earlier).toEqual([{ name, label, text: 'I left.' }]);
});

test('shows every text there is', () => {
  fc.assert(
    fc.property(anyNotes, (texts) => {
      const { steps, earlier } = toWorkbook(texts, outlines);
      const shown = [
        ...steps.flatMap(({ answers, draft }) => [...answers.map(({ text }) => text), draft]),
        ...earlier.map(({ text }) => text),
      ];
      for (const [name, text] of texts) {
        if (/^(note|draft|picture)/.test(name)) expect(shown).toContain(text);
      }
    }),
  );
});

/** A page in a tab that has those keys, on such a device. */
function open(inTab: [string, string][], onDevice: [string, string][] = []) {
  const browser = new FakeBrowser();
  for (const [key, text] of onDevice) browser.device.setItem(key, text);
  const tab = browser.openTab([], new FakeStorage(inTab));
  return { storage: tab.storage, page: tab.page };
}

const readAll = (page: FakePage) =>
  page.run((notes) => readAllNotes(notes, page.tab, page.device, outlines));

test('reads every note in the tab and on the device, once, and no settings', () => {
  const { page } = open(
    [['seventeen-steps:draft/a', 'Dear']],
    [
      ['seventeen-steps:place', '/'],
      ['seventeen-steps:note/a/b~17639000000001.5', 'Two.'],
      ['seventeen-steps:note/a/b~17639000000000.5', 'One.'],
      ['seventeen-steps:note/a/c~17639000000000.5', 'Three.'],
      ['seventeen-steps:done/a', 'yes'],
      ['theme', 'dark'],
    ],
  );
  expect(readAll(page)).toEqual(
    new Map([
      ['draft/a', 'Dear'],
      ['done/a', 'yes'],
      ['note/a/b', `One.${divider}Two.`],
      ['note/a/c', 'Three.'],
    ]),
  );
});

test('reads what was noted before a step was renamed by its present name, and can replace it', () => {
  const { page, storage } = open([
    ['seventeen-steps:note/say-sorry/my-part', 'I left.'],
    ['seventeen-steps:note/say-sorry/old-prompt', 'I shouted.'],
  ]);
  expect(readAll(page)).toEqual(
    new Map([
      ['note/apologize/my-part', 'I left.'],
      ['note/apologize/old-prompt', 'I shouted.'],
    ]),
  );
  page.run((notes) => notes.write([['note/apologize/my-part', 'I left you.']]));
  expect(storage.content).toEqual({
    'note/apologize/my-part': 'I left you.',
    'note/say-sorry/old-prompt': 'I shouted.',
  });
});

test('shows a draft that two parts share at the first of them, also by its former names', () => {
  const [listen, apologize] = outlines;
  if (!listen || !apologize) return;
  const sharing = [
    { ...listen, draft: 'tonight' },
    { ...apologize, draft: 'tonight' },
  ];
  const texts = new Map([
    ['draft/tonight', 'Dear'],
    ['draft/say-sorry', 'Sorry'],
    ['wait/apologize', '2026-11-24T10:00'],
  ]);
  expect(toCurrentNames(texts, sharing)).toEqual(
    new Map([
      ['draft/tonight', `Dear${divider}Sorry`],
      ['wait/tonight', '2026-11-24T10:00'],
    ]),
  );
  const { steps, earlier } = toWorkbook(texts, sharing);
  expect(steps.map(({ draft }) => draft)).toEqual([`Dear${divider}Sorry`, '']);
  expect(earlier).toEqual([]);
  expect(toLabel('draft/tonight', sharing)).toBe('Listen · the message');
});

test('gives what an older file holds its present names, and joins what comes together', () => {
  const texts = new Map([
    ['note/say-sorry/my-part', 'I left.'],
    ['note/apologize/my-part', 'I shouted.'],
    ['done/say-sorry', 'yes'],
    ['done/apologize', 'yes'],
    ['wait/say-sorry', 'tomorrow'],
    ['wait/apologize', 'on Friday'],
    ['note/gone/my-part', 'Long ago.'],
  ]);
  expect(toCurrentNames(texts, outlines)).toEqual(
    new Map([
      ['note/apologize/my-part', `I left.${divider}I shouted.`],
      ['done/apologize', 'yes'],
      ['wait/apologize', 'tomorrow'],
      ['note/gone/my-part', 'Long ago.'],
    ]),
  );
});
