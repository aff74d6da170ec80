import { beforeEach, describe, expect, test } from 'vitest';
import { eraseNotes } from '#features/workbook/erase.ts';
import { readAllNotes } from '#features/workbook/workbook.ts';
import { openStorageArea } from '#features/storage.ts';
import {
  type BackCache,
  FakeBrowser,
  type FakePage,
  type FakeTab,
} from '../../../helpers/fake-browser.ts';
import { FakeStorage } from '../../../helpers/fake-storage.ts';

const name = 'note/a/b';
const other = 'note/a/c';
const erase = (browser: FakeBrowser, page: FakePage) =>
  browser.as(page, () => eraseNotes(page.tab, page.device));
/** What is left, but for the time of the erasure. */
const left = ({ content }: FakeStorage) => Object.keys(content).filter((key) => key !== 'erased');

describe.each<[string, BackCache]>([
  ['opens pages anew on the way back', 'none'],
  ['keeps pages, with storage as it is now', 'kept'],
  ['keeps pages, with an old copy of the tab’s storage', 'old'],
])('in a browser that %s', (_, backCache) => {
  let browser: FakeBrowser;
  let tab: FakeTab;
  let otherTab: FakeTab;
  let workbook: FakePage;

  beforeEach(() => {
    browser = new FakeBrowser(backCache);
    [tab, otherTab] = [browser.openTab([name, other]), browser.openTab([name, other])];
    tab.page.type(name, 'One.');
    otherTab.page.type(other, 'Two.');
    workbook = tab.open([]);
  });

  const eraseAll = () => {
    expect(erase(browser, workbook)).toBe(true);
    workbook.look();
    browser.deliver();
  };

  test.each([
    ['of this tab', false],
    ['of the device', true],
  ])('erases all notes %s, in other open tabs too', (__, isKept) => {
    if (isKept) workbook.keep();
    browser.deliver();
    browser.device.area.set('place', '/steps/apologize/');
    eraseAll();
    expect(otherTab.page.screen).toEqual({ [name]: '', [other]: '' });
    expect(otherTab.page.statement).toBe('tab');
    expect([tab.storage, otherTab.storage, browser.device].flatMap(left)).toEqual([]);
  });

  test('is final in every workbook that has shown the notes', () => {
    const otherWorkbook = otherTab.open([]);
    workbook.keep();
    browser.deliver();
    const workbooks = [workbook, otherWorkbook];
    for (const page of workbooks) {
      page.run((notes) => readAllNotes(notes, page.tab, page.device, []));
    }
    eraseAll();
    // As the workbook tells its own page, for the colors that are forgotten with the rest.
    for (const page of workbooks) {
      page.run((notes) => {
        notes.onStorage({ key: null, newValue: null });
      });
    }
    expect([tab.storage, otherTab.storage, browser.device].flatMap(left)).toEqual([]);
  });

  test('is heard of on a page without notes', () => {
    otherTab.open('plain');
    eraseAll();
    expect(left(otherTab.storage)).toEqual([]);
  });

  test('is heard of by a tab that was on another site, when it comes back', () => {
    otherTab.open('elsewhere');
    eraseAll();
    const page = otherTab.go(-1);
    expect(page.textOf(other)).toBe('');
    page.keep();
    expect(left(browser.device)).toEqual(['kept']);
    expect(left(otherTab.storage)).toEqual([]);
  });

  test('is heard of by a page of the same tab that one goes back to', () => {
    eraseAll();
    const page = tab.go(-1);
    expect(page.textOf(name)).toBe('');
    expect(page.keep()).toBe('device');
    expect(tab.open([name]).textOf(name)).toBe('');
    expect(left(browser.device)).toEqual(['kept']);
  });

  test('is heard of once: what is written after it stays', () => {
    eraseAll();
    otherTab.page.type(other, 'Three.');
    expect(otherTab.reload().textOf(other)).toBe('Three.');
    otherTab.open('plain');
    expect(otherTab.open([other]).textOf(other)).toBe('Three.');
    expect(browser.openTab([other], otherTab.storage.copy()).page.textOf(other)).toBe('Three.');
  });

  test('can be done again, and what was loaded in between goes too', () => {
    expect(erase(browser, workbook)).toBe(true);
    workbook.run((notes) => notes.write([[name, 'One.']]));
    expect(tab.open([name]).textOf(name)).toBe('One.');
    workbook = tab.open([]);
    eraseAll();
    expect(tab.open([name]).textOf(name)).toBe('');
  });
});

test('erases what other versions of the site stored, and nothing of other sites', () => {
  const device = new FakeStorage([
    ['seventeen-steps:', ''],
    ['seventeen-steps:note/a/b~x', 'One.'],
    ['seventeen-steps:2:anything', 'Two.'],
    ['theme', 'dark'],
  ]);
  expect(eraseNotes(new FakeStorage().area, device.area)).toBe(true);
  expect(device.entries.map(([key]) => key).sort()).toEqual(['seventeen-steps:erased', 'theme']);
});

test('tells other tabs on a device that is full, too', () => {
  const browser = new FakeBrowser();
  const [{ page }, otherTab] = [browser.openTab([]), browser.openTab([name])];
  otherTab.page.type(name, 'One.');
  browser.device.setItem('seventeen-steps:2:anything', 'Two.'.repeat(10));
  browser.device.quota = browser.device.size;
  expect(erase(browser, page)).toBe(true);
  browser.deliver();
  expect(left(otherTab.storage)).toEqual([]);
});

test('what a clock that was set back makes newer is erased all the same', () => {
  const time = String(Date.now() + 1_000_000);
  const [tab, device] = [1, 2].map(
    () => new FakeStorage([[`seventeen-steps:${name}~${time}0.5`, 'One.']]),
  );
  if (!tab || !device) return;
  const copy = new FakeBrowser();
  expect(eraseNotes(tab.area, device.area)).toBe(true);
  copy.device.setItem('seventeen-steps:erased', device.getItem('seventeen-steps:erased') ?? '');
  const late = new FakeStorage([[`seventeen-steps:${name}~${time}0.7`, 'One.']]);
  expect(copy.openTab([name], late).page.textOf(name)).toBe('');
});

test('says so when something is left', () => {
  const stubborn = new FakeStorage([['seventeen-steps:note/a/b', 'One.']]);
  stubborn.removeItem = () => undefined;
  expect(eraseNotes(stubborn.area, new FakeStorage().area)).toBe(false);
});

test.each([
  ['forbidden', openStorageArea(() => null)],
  ['full', Object.assign(new FakeStorage(), { quota: 0 }).area],
])('says so when no other tab can hear of it, as the device is %s', (_, device) => {
  const tab = new FakeStorage([['seventeen-steps:note/a/b', 'One.']]);
  expect(eraseNotes(tab.area, device)).toBe(false);
  expect(tab.length).toBe(0);
});
