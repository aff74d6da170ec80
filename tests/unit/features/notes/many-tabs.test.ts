import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divider } from '#features/notes/join.ts';
import { noteKeys } from '#features/storage.ts';
import { FakeBrowser, FakeTab } from '../../../helpers/fake-browser.ts';

const fields = ['note/a/one', 'note/a/two', 'draft/a'];

/** What may happen to tabs, in any order. */
const event = fc.record({
  what: fc.constantFrom(
    'type',
    'type',
    'type',
    'show',
    'deliver',
    'keep',
    'forget',
    'reload',
    'leave',
    'fill the device',
    'make room',
    'fill the tab',
  ),
  tab: fc.nat(2),
  field: fc.constantFrom(...fields),
});

/** Everything that is stored anywhere. */
function stored(browser: FakeBrowser) {
  return [browser.device, ...browser.tabs.map((tab) => tab.storage)].flatMap((area) =>
    Object.values(area.content),
  );
}

/** Whether words of a page are on the screen only. A reader who is told so does not leave it. */
function isUnwritten(browser: FakeBrowser, tab: FakeTab) {
  const texts = stored(browser);
  return [...tab.screen.values()].some((word) => !texts.some((text) => text.includes(word)));
}

function happen(browser: FakeBrowser, tab: FakeTab, what: string, field: string, word: string) {
  if (what === 'type') tab.type(field, `${tab.screen.get(field) ?? ''}${word}`);
  else if (what === 'show') tab.show(field);
  else if (what === 'deliver') browser.deliver();
  else if (what === 'keep') tab.keep();
  else if (what === 'forget') tab.forget();
  else if (what === 'reload' && !isUnwritten(browser, tab)) tab.reload();
  else if (what === 'leave') tab.leave();
  else if (what === 'fill the device') browser.device.quota = browser.device.size;
  else if (what === 'fill the tab') tab.storage.quota = tab.storage.size;
  else if (what === 'make room')
    for (const area of [browser.device, tab.storage]) area.quota = Infinity;
}

test('whatever three tabs do, every word that was typed is somewhere', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const browser = new FakeBrowser();
      const tabs = [browser.openTab(), browser.openTab(), browser.openTab()];
      for (const tab of tabs) for (const field of fields) tab.show(field);
      const words: string[] = [];
      events.forEach(({ what, tab: index, field }, number) => {
        const tab = tabs[index] ?? browser.openTab();
        const word = `<${String(number)}>`;
        happen(browser, tab, what, field, word);
        if (what === 'type') words.push(word);
        const found = [...stored(browser), ...tabs.flatMap((each) => [...each.screen.values()])];
        for (const each of words) {
          expect(found.some((text) => text.includes(each))).toBe(true);
        }
      });
    }),
    { numRuns: 1000 },
  );
});

test('while storage has room, all of it outlives the pages', () => {
  const calm = event.filter(({ what }) => !what.startsWith('fill'));
  fc.assert(
    fc.property(fc.array(calm, { maxLength: 60 }), (events) => {
      const browser = new FakeBrowser();
      const tabs = [browser.openTab(), browser.openTab(), browser.openTab()];
      for (const tab of tabs) for (const field of fields) tab.show(field);
      const words: string[] = [];
      events.forEach(({ what, tab: index, field }, number) => {
        const word = `<${String(number)}>`;
        happen(browser, tabs[index] ?? browser.openTab(), what, field, word);
        if (what === 'type') words.push(word);
      });
      const later = tabs.flatMap((tab) => {
        const page = new FakeTab(browser, tab.storage.copy());
        return fields.map((field) => page.show(field));
      });
      for (const each of words) expect(later.some((text) => text.includes(each))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('tabs that show what the others wrote before they write have one text, without dividers', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ tab: fc.nat(2), field: fc.constantFrom(...fields) })),
      (all) => {
        const browser = new FakeBrowser();
        const tabs = [browser.openTab(), browser.openTab(), browser.openTab()];
        tabs[0]?.keep();
        for (const { tab: index, field } of all) {
          const tab = tabs[index] ?? browser.openTab();
          tab.type(field, `${tab.show(field)}.`);
        }
        for (const field of fields) {
          const text = tabs[0]?.show(field) ?? '';
          expect(text).toHaveLength(all.filter((each) => each.field === field).length);
          expect(text).not.toContain(divider);
        }
        const written = new Set(all.map(({ field }) => field));
        expect(noteKeys(browser.device)).toHaveLength(written.size);
      },
    ),
  );
});
