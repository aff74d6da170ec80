import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noteKeys, timeOf } from '#features/notes/versions.ts';
import { erasedKey, prefix } from '#features/storage.ts';
import { eraseNotes } from '#features/workbook/erase.ts';
import { applyNotes, mergeNotes, planLoad, replaceNotes } from '#features/workbook/load.ts';
import { readAllNotes, type Texts } from '#features/workbook/workbook.ts';
import {
  type BackCache,
  type Content,
  FakeBrowser,
  type FakePage,
  type FakeTab,
} from '../../../helpers/fake-browser.ts';
import { FakeStorage } from '../../../helpers/fake-storage.ts';

const fields = ['note/a/one', 'note/a/two', 'draft/a'];
const contents: Content[] = [fields, fields.slice(1), [], 'plain', 'elsewhere'];

/** What a reader, the browser or the device may do, in any order. */
const event = fc.record({
  what: fc.constantFrom(
    ...['type', 'type', 'type', 'type', 'empty', 'keep', 'forget', 'erase'],
    ...['open', 'open', 'back', 'back', 'forward', 'reload', 'close', 'choose a file'],
    ...['merge', 'merge', 'replace', 'fill', 'fill the tab', 'forbid', 'make room', 'clock back'],
  ),
  tab: fc.nat(2),
  field: fc.constantFrom(...fields),
  content: fc.constantFrom(...contents),
});
type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

/** The texts that are stored and count, of one note or of all. */
function textsIn({ device }: FakeBrowser, storage: FakeStorage, name = ''): string[] {
  const erasedIn = ({ entries }: FakeStorage) => new Map(entries).get(prefix + erasedKey);
  // A tab that has not heard of it takes all away when it does.
  if (erasedIn(storage) !== erasedIn(device)) return [];
  return storage.entries
    .filter(([key]) => key.startsWith(prefix + name) && key.includes('/'))
    .filter(([key]) => timeOf(key) > Number(erasedIn(device) ?? -1))
    .map(([, text]) => text);
}

/** A browser in use, and what its reader typed there. */
class History {
  readonly browser: FakeBrowser;
  readonly tabs: FakeTab[];
  /** Words that were typed or loaded, and that nobody took away. */
  readonly alive = new Set<string>();
  /** Words from before everything was erased. */
  readonly erased = new Set<string>();
  /** Files that pages have read, and that wait for a decision. */
  readonly loaded = new Map<FakePage, Texts>();
  #words = 0;

  constructor(backCache: BackCache) {
    this.browser = new FakeBrowser(backCache);
    this.tabs = [0, 1, 2].map(() => this.browser.openTab(fields));
  }

  #newWord() {
    this.#words += 1;
    return `<${String(this.#words)}>`;
  }

  get #areas() {
    return [this.browser.device, ...this.tabs.map(({ storage }) => storage)];
  }

  /** Pages with words on the screen only. */
  get #unsaved() {
    return this.tabs.flatMap(({ pages }) => pages.filter(({ isUnsaved }) => isUnsaved));
  }

  /** All texts that are stored and count. */
  get stored(): string[] {
    return this.#areas.flatMap((area) => textsIn(this.browser, area));
  }

  /** What pages show, but those that can read no storage, and so hear of nothing. */
  get shown(): string[] {
    return this.tabs
      .filter(({ page }) => page.statement !== 'forbidden')
      .flatMap(({ page }) => Object.values(page.screen));
  }

  /** All words that are stored or shown, though that page may lie in the cache. */
  find(word: string): boolean {
    const screens = this.#unsaved.flatMap(({ screen }) => Object.values(screen));
    return [...this.stored, ...screens].some((text) => text.includes(word));
  }

  /** Words that go with what the reader does, unless they are somewhere else too. */
  #risked({ what, field }: Event, { page, pages, storage }: FakeTab): string[] {
    const unsaved = pages.filter(({ isUnsaved }) => isUnsaved);
    const onScreen = (all: FakePage[]) =>
      wordsIn(all.flatMap(({ screen }) => Object.values(screen)));
    if (what === 'close') return [...wordsIn(textsIn(this.browser, storage)), ...onScreen(unsaved)];
    // Browsers ask whoever leaves such a page; and forget those that one cannot go forward to.
    if (/^(open|back|forward|reload)$/.test(what)) return onScreen(unsaved);
    if (/^(forbid|make room)$/.test(what)) return onScreen(this.#unsaved);
    if (what === 'empty') return page.names.includes(field) ? wordsIn([page.textOf(field)]) : [];
    return what === 'replace'
      ? wordsIn(textsIn(this.browser, storage).concat(textsIn(this.browser, this.browser.device)))
      : [];
  }

  happen(each: Event) {
    const { what, tab: index, field, content } = each;
    vi.setSystemTime(Date.now() + 1);
    const tab = this.tabs[index] ?? this.browser.openTab();
    // Whoever does something in a tab looks at it first; by then it has heard of the others.
    this.browser.deliver();
    tab.page.look();
    const risked = this.#risked(each, tab);
    const isNotes = Array.isArray(tab.page.content);
    const isWorkbook = tab.page.content.length === 0;
    if (what === 'open') tab.open(content);
    else if (what === 'back') tab.go(-1);
    else if (what === 'forward') tab.go(1);
    else if (what === 'reload') tab.reload();
    else if (what === 'close') this.tabs[index] = this.#replace(tab);
    else if (what === 'fill') this.browser.device.quota = this.browser.device.size;
    else if (what === 'fill the tab') tab.storage.quota = tab.storage.size;
    else if (what === 'forbid') this.#permit(new DOMException('', 'SecurityError'));
    else if (what === 'make room') this.#permit(undefined);
    else if (what === 'clock back') vi.setSystemTime(Date.now() - 100);
    else if (tab.page.names.includes(field) && what === 'type') this.#type(tab.page, field);
    else if (tab.page.names.includes(field) && what === 'empty') tab.page.type(field, '');
    else if (isNotes && what === 'keep') tab.page.keep();
    else if (isNotes && what === 'forget') tab.page.forget();
    else if (isWorkbook) this.#useWorkbook(what, tab.page, field);
    const left = /^(empty|replace)$/.test(what) ? wordsIn(this.stored) : undefined;
    for (const word of risked) {
      if (!(left?.includes(word) ?? this.find(word))) this.alive.delete(word);
    }
    if (what === 'close' || what === 'make room') this.browser.deliver();
    tab.page.look();
  }

  #type(page: FakePage, field: string) {
    const word = this.#newWord();
    page.type(field, page.textOf(field) + word);
    this.alive.add(word);
  }

  #useWorkbook(what: string, page: FakePage, field: string) {
    const read = () => page.run((notes) => readAllNotes(notes, page.tab, page.device, []));
    if (what === 'choose a file') this.loaded.set(page, new Map([[field, this.#newWord()]]));
    const file = this.loaded.get(page);
    if (file && (what === 'merge' || what === 'replace')) {
      const plan = planLoad(read(), file);
      const choose = what === 'merge' ? mergeNotes : replaceNotes;
      const failure = page.run((notes) => applyNotes(notes, plan, choose(plan)));
      if (!failure) for (const word of file.values()) this.alive.add(word);
      this.loaded.delete(page);
    }
    if (what === 'erase') {
      const isErased = this.browser.as(page, () => eraseNotes(page.tab, page.device));
      if (isErased) for (const word of this.alive) this.erased.add(word);
      this.alive.clear();
      this.browser.deliver();
    }
  }

  #replace(tab: FakeTab) {
    this.browser.tabs.splice(this.browser.tabs.indexOf(tab), 1);
    const storage = new FakeStorage();
    storage.failure = this.browser.device.failure;
    return this.browser.openTab(fields, storage);
  }

  /** Lets pages store things, or not: that holds for pages that are opened from then on. */
  #permit(failure: Error | undefined) {
    const isNews = failure?.name !== this.browser.device.failure?.name;
    for (const storage of this.#areas) {
      storage.failure = failure;
      storage.quota = Infinity;
    }
    if (isNews) for (const tab of this.tabs) tab.reopen();
  }
}

/** The words in texts. */
const wordsIn = (texts: Iterable<string>) =>
  [...[...texts].join().matchAll(/<\d+>/g)].map(([word]) => word);

/** Checks what the page of a tab says against what is so. */
function expectTruth({ browser, alive, stored }: History, { page, storage }: FakeTab) {
  if (!Array.isArray(page.content)) return;
  const onScreen = wordsIn(Object.values(page.screen));
  const here = wordsIn(textsIn(browser, storage));
  const there = wordsIn(textsIn(browser, browser.device));
  const everywhere = wordsIn(stored);
  const unsaved = onScreen.filter((word) => alive.has(word) && !everywhere.includes(word));
  expect(page.isUnsaved || unsaved.length === 0, 'words on the screen only').toBe(true);
  if (page.isUnsaved) expect(['full', 'forbidden']).toContain(page.statement);
  switch (page.statement) {
    case 'tab':
      expect(there, 'on the device').toEqual([]);
      expect(here).toEqual(expect.arrayContaining(onScreen));
      break;
    case 'device':
      expect(here, 'in the tab').toEqual([]);
      expect(there).toEqual(expect.arrayContaining(onScreen));
      break;
    case 'both':
      expect([...here, ...there]).toEqual(expect.arrayContaining(onScreen));
      break;
    case 'full':
    case 'forbidden': {
      const isKept = browser.device.entries.some(([key]) => key === `${prefix}kept`);
      const home = isKept ? browser.device : storage;
      expect(() => {
        home.setItem(`${prefix}note/a/one~1234567890123${'0'.repeat(25)}`, onScreen.join());
      }).toThrow();
      break;
    }
  }
}

/** Checks that the page of a tab shows what is stored under the names of its fields, and that alone. */
function expectShown({ browser }: History, { page, storage }: FakeTab) {
  if (page.isUnsaved || page.statement === 'forbidden') return;
  for (const name of page.names) {
    const texts = [storage, browser.device].flatMap((area) => textsIn(browser, area, name));
    expect(new Set(wordsIn([page.textOf(name)]))).toEqual(new Set(wordsIn(texts)));
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-26') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each<[string, BackCache]>([
  ['opens pages anew on the way back', 'none'],
  ['keeps pages, with storage as it is now', 'kept'],
  ['keeps pages, with an old copy of the tab’s storage', 'old'],
])('in a browser that %s, whatever happens', (_, backCache) => {
  test('nothing that was typed is lost, nothing that was erased comes back, and pages tell the truth', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60, size: 'max' }), (events) => {
        const history = new History(backCache);
        for (const each of events) {
          history.happen(each);
          const tab = history.tabs[each.tab];
          for (const word of history.alive) expect(history.find(word), word).toBe(true);
          for (const word of wordsIn([...history.stored, ...history.shown])) {
            expect(history.erased, word).not.toContain(word);
          }
          if (backCache === 'old' || !tab) continue;
          expectTruth(history, tab);
          expectShown(history, tab);
        }
      }),
      { numRuns: 400 },
    );
  }, 120_000);
});

test('three tabs that take turns have one text, without dividers', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ turn: fc.nat(2), field: fc.constantFrom(...fields) })),
      (turns) => {
        const browser = new FakeBrowser();
        const tabs = [0, 1, 2].map(() => browser.openTab(fields));
        tabs[0]?.page.keep();
        for (const { turn, field } of turns) {
          browser.deliver();
          tabs[turn]?.page.type(field, `${tabs[turn].page.textOf(field)}.`);
        }
        for (const field of fields) {
          const count = turns.filter((each) => each.field === field).length;
          expect(browser.openTab(fields).page.textOf(field)).toBe('.'.repeat(count));
        }
        const written = new Set(turns.map(({ field }) => field));
        expect(noteKeys(browser.device.area, browser.device.area)).toHaveLength(written.size);
      },
    ),
  );
});

test('of a mark, the value that was set last counts in the end, wherever it was set', () => {
  const box = 'tick/a/one';
  const use = fc.record({
    what: fc.constantFrom('tick', 'untick', 'keep', 'forget', 'open', 'back', 'hear'),
    turn: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.constantFrom<BackCache>('none', 'kept'), fc.array(use), (backCache, uses) => {
      const browser = new FakeBrowser(backCache);
      const tabs = [0, 1, 2].map(() => browser.openTab([box]));
      let last = '';
      for (const { what, turn } of uses) {
        vi.setSystemTime(Date.now() + 1);
        const tab = tabs[turn] ?? browser.openTab();
        tab.page.look();
        if (what === 'tick' || what === 'untick') {
          const text = what === 'tick' ? 'yes' : '';
          if (tab.page.textOf(box) === text) continue;
          last = text;
          tab.page.type(box, text);
        } else if (what === 'keep') tab.page.keep();
        else if (what === 'forget') tab.page.forget();
        else if (what === 'open') tab.open([box]);
        else if (what === 'back') tab.go(-1);
        else browser.deliver();
      }
      for (const tab of tabs) tab.page.keep();
      browser.deliver();
      for (const { page } of tabs) expect(page.textOf(box)).toBe(last);
    }),
    { numRuns: 500 },
  );
});
