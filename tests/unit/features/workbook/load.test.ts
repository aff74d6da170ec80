import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divider } from '#features/notes/join.ts';
import { applyNotes, mergeNotes, planLoad, replaceNotes } from '#features/workbook/load.ts';
import { readAllNotes, type Texts } from '#features/workbook/workbook.ts';
import { FakeBrowser } from '../../../helpers/fake-browser.ts';
import { anyNotes } from '../../../helpers/texts.ts';

const merge = (here: Texts, loaded: Texts) => mergeNotes(planLoad(here, loaded));
const replace = (here: Texts, loaded: Texts) => replaceNotes(planLoad(here, loaded));
const isText = (name: string) => !/^(tick|done|wait)/.test(name);

test('says of each note what loading would do, with both texts', () => {
  const here = new Map([
    ['note/a/same', 'One.'],
    ['note/a/other', 'Two.'],
    ['note/a/only-here', 'Three.'],
  ]);
  const loaded = new Map([
    ['note/a/new', 'Four.'],
    ['note/a/other', 'Five.'],
    ['note/a/same', 'One.'],
  ]);
  expect(planLoad(here, loaded)).toEqual([
    { name: 'note/a/same', kind: 'same', here: 'One.', loaded: 'One.' },
    { name: 'note/a/other', kind: 'different', here: 'Two.', loaded: 'Five.' },
    { name: 'note/a/only-here', kind: 'missing', here: 'Three.', loaded: '' },
    { name: 'note/a/new', kind: 'new', here: '', loaded: 'Four.' },
  ]);
});

test('merges texts that differ into one, first the one that was here', () => {
  expect(merge(new Map([['note/a/b', 'One.']]), new Map([['note/a/b', 'Two.']]))).toEqual(
    new Map([['note/a/b', `One.${divider}Two.`]]),
  );
});

test('merges times to wait into the one that was here', () => {
  expect(merge(new Map([['wait/a', 'here']]), new Map([['wait/a', 'file']])).get('wait/a')).toBe(
    'here',
  );
});

test('merging loses no text, and no mark that was on one side only', () => {
  fc.assert(
    fc.property(anyNotes, anyNotes, (here, loaded) => {
      const merged = merge(here, loaded);
      for (const [name, text] of [...here, ...loaded]) {
        if (isText(name)) expect(merged.get(name)).toContain(text);
        else expect(merged.has(name)).toBe(true);
      }
    }),
  );
});

test('merging adds nothing when it is done again, with either side', () => {
  fc.assert(
    fc.property(anyNotes, anyNotes, (here, loaded) => {
      const merged = merge(here, loaded);
      expect(merge(merged, loaded)).toEqual(merged);
      expect(merge(merged, here)).toEqual(merged);
      expect(merge(merged, merged)).toEqual(merged);
    }),
  );
});

test('merging with nothing changes nothing', () => {
  fc.assert(
    fc.property(anyNotes, (texts) => {
      expect(merge(texts, new Map())).toEqual(texts);
      expect(merge(new Map(), texts)).toEqual(texts);
    }),
  );
});

test('replacing gives what the file has, and that alone', () => {
  fc.assert(
    fc.property(anyNotes, anyNotes, (here, loaded) => {
      expect(replace(here, loaded)).toEqual(loaded);
    }),
  );
});

/** A page without fields, in a tab that holds those texts. */
function open(texts: Texts) {
  const tab = new FakeBrowser().openTab([]);
  const { page } = tab;
  page.run((notes) => notes.write(texts));
  const readAll = () => page.run((notes) => readAllNotes(notes, page.tab, page.device, []));
  return { tab: tab.storage, device: tab.browser.device, page, readAll };
}

test.each([
  ['the tab', false],
  ['the device', true],
])('what was merged or replaced is written to %s as it was planned', (_, isKept) => {
  fc.assert(
    fc.property(
      anyNotes,
      anyNotes,
      fc.constantFrom(mergeNotes, replaceNotes),
      (here, loaded, choose) => {
        const { tab, device, page, readAll } = open(here);
        if (isKept) page.keep();
        const plan = planLoad(readAll(), loaded);
        const texts = choose(plan);
        expect(page.run((notes) => applyNotes(notes, plan, texts))).toBeUndefined();
        expect(readAll()).toEqual(texts);
        expect((isKept ? tab : device).length).toBe(0);
      },
    ),
  );
});

test.each([
  ['the tab', false],
  ['the device', true],
])('nothing changes when %s does not take all of it', (_, isKept) => {
  fc.assert(
    fc.property(
      anyNotes,
      anyNotes,
      fc.nat(600),
      fc.constantFrom(mergeNotes, replaceNotes),
      (here, loaded, room, choose) => {
        const { tab, device, page, readAll } = open(here);
        if (isKept) page.keep();
        const before = [...tab.entries, ...device.entries];
        const area = isKept ? device : tab;
        area.quota = area.size + room;
        const plan = planLoad(readAll(), loaded);
        const texts = choose(plan);
        if (page.run((notes) => applyNotes(notes, plan, texts))) {
          expect([...tab.entries, ...device.entries]).toEqual(before);
        } else {
          expect(readAll()).toEqual(texts);
        }
      },
    ),
  );
});

test('what another tab wrote meanwhile stays beside what was loaded', () => {
  const browser = new FakeBrowser();
  const [{ page }, { page: other }] = [browser.openTab([]), browser.openTab(['note/a/b'])];
  page.keep();
  browser.deliver();
  const readAll = () => page.run((notes) => readAllNotes(notes, page.tab, page.device, []));
  const plan = planLoad(readAll(), new Map([['note/a/b', 'From the file.']]));
  other.type('note/a/b', 'Meanwhile.');
  page.run((notes) => applyNotes(notes, plan, mergeNotes(plan)));
  const texts = readAll().get('note/a/b')?.split(divider).sort();
  expect(texts).toEqual(['From the file.', 'Meanwhile.']);
});
