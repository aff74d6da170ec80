import { beforeEach, describe, expect, test } from 'vitest';
import { openNotes } from '#features/notes/notes.ts';
import { type StorageArea, noteKeys, openStorageArea } from '#features/storage.ts';
import { FakeBrowser, FakeStorage, type FakeTab } from '../../../helpers/fake-browser.ts';

const sorry = 'note/apologize/what-i-did';
const offer = 'note/apologize/what-i-offer';

let browser: FakeBrowser;
let tab: FakeTab;

/** A tab that shows both fields. */
beforeEach(() => {
  browser = new FakeBrowser();
  tab = browser.openTab();
  tab.show(sorry);
  tab.show(offer);
});

describe('a full device', () => {
  beforeEach(() => {
    tab.keep();
    tab.type(sorry, 'I left.');
    browser.device.quota = browser.device.size;
  });

  test('is told, keeps what it had, and this tab has the rest', () => {
    expect(tab.type(sorry, 'I left you.')).toBe('full');
    expect(browser.device.content[sorry]).toBe('I left.');
    expect(tab.storage.content).toEqual({ [sorry]: 'I left you.' });
    expect(tab.run((notes) => notes.read(sorry))).toBeUndefined();
  });

  test('takes the text when there is room, and one copy remains', () => {
    tab.type(sorry, 'I left you.');
    browser.device.quota = Infinity;
    expect(tab.type(sorry, 'I left you!')).toBe('device');
    expect(browser.device.content[sorry]).toBe('I left you!');
    expect(tab.storage.length).toBe(0);
  });

  test('takes a text that was cut back to what it had', () => {
    tab.type(sorry, 'I left you.');
    expect(tab.type(sorry, 'I left.')).toBe('device');
    expect(tab.storage.length).toBe(0);
  });

  test('takes the text when the page is opened again with more room', () => {
    tab.type(offer, 'Time.');
    browser.device.quota = Infinity;
    tab.reload();
    expect(browser.device.content[offer]).toBe('Time.');
    expect(tab.storage.length).toBe(0);
  });

  test('takes a mark that was changed when there is room, in place of the old one', () => {
    browser.device.quota = Infinity;
    tab.type('wait/apologize', 'tomorrow');
    browser.device.quota = browser.device.size;
    tab.type('wait/apologize', 'the day after');
    tab.reload();
    expect(tab.show('wait/apologize')).toBe('the day after');
    browser.device.quota = Infinity;
    tab.reload();
    expect(browser.device.content['wait/apologize']).toBe('the day after');
    expect(noteKeys(browser.device)).toHaveLength(2);
  });

  test('leaves the text on the screen when the tab is full as well', () => {
    tab.storage.quota = 0;
    expect(tab.type(sorry, 'I left you.')).toBe('full');
    expect(tab.show(sorry)).toBe('I left you.');
    browser.device.quota = Infinity;
    tab.leave();
    expect(browser.device.content[sorry]).toBe('I left you.');
  });
});

test.each([
  ['has room for the choice but not for the notes', 30],
  ['has room for nothing', 0],
])('a device that %s keeps nothing, and this tab all', (_, quota) => {
  tab.type(sorry, 'I left.');
  tab.type('note/a/a', '.');
  browser.device.quota = quota;
  expect(tab.keep()).toBe('full');
  expect(browser.device.length).toBe(0);
  expect(tab.storage.content).toEqual({ [sorry]: 'I left.', 'note/a/a': '.' });
  expect(tab.type(sorry, 'I left you.')).toBe('tab');
});

test('a tab without room leaves notes on the device, kept as they were', () => {
  tab.keep();
  tab.type(sorry, 'I left.');
  tab.type('note/a/a', '.');
  tab.storage.quota = 30;
  expect(tab.forget()).toBe('full');
  expect(tab.storage.length).toBe(0);
  expect(browser.device.content).toEqual({ kept: 'k', [sorry]: 'I left.', 'note/a/a': '.' });
});

test.each(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])('knows %s as full', (name) => {
  tab.storage.refusal = new DOMException('', name);
  expect(tab.type(sorry, 'I left.')).toBe('full');
});

test('knows any other refusal as forbidden', () => {
  tab.storage.refusal = new DOMException('', 'SecurityError');
  browser.device.refusal = new DOMException('', 'SecurityError');
  expect(tab.type(sorry, 'I left.')).toBe('forbidden');
  expect(tab.keep()).toBe('forbidden');
});

function reject(): never {
  throw new DOMException('', 'SecurityError');
}

const damaged: StorageArea = { getItem: reject, setItem: reject, removeItem: reject };

test.each([
  ['is forbidden', reject],
  ['is missing', () => null],
  ['is damaged', () => damaged],
])('storage that %s is empty and takes nothing', (_, access) => {
  const notes = openNotes(openStorageArea(access), openStorageArea(access));
  expect(notes.isKept()).toBe(false);
  expect(notes.read(sorry)).toBe('');
  expect(notes.write(sorry, 'I left.')).toBe('forbidden');
  expect(notes.read(sorry)).toBeUndefined();
  expect(notes.keep()).toBe('forbidden');
  expect(notes.forget()).toBe('forbidden');
});

test('storage that breaks while the page is open leaves the text on the screen', () => {
  let isBroken = false;
  const breaking = new Proxy(new FakeStorage(), {
    get(storage, name) {
      const member: unknown = isBroken ? reject : Reflect.get(storage, name);
      return typeof member === 'function' ? (member.bind(storage) as unknown) : member;
    },
    ownKeys: (storage) => (isBroken ? reject() : Reflect.ownKeys(storage)),
  });
  const notes = openNotes(breaking, breaking);
  expect(notes.read(sorry)).toBe('');
  isBroken = true;
  expect(notes.write(sorry, 'I left.')).toBe('forbidden');
  expect(notes.read(sorry)).toBeUndefined();
  expect(notes.read(offer)).toBeUndefined();
  expect(notes.keep()).toBe('forbidden');
  expect(notes.forget()).toBe('forbidden');
  expect(notes.isKept()).toBe(false);
});

test('when storage is cleared, the page hears of it and its tab keeps what it shows', () => {
  tab.keep();
  tab.type(sorry, 'I left.');
  browser.as(undefined, () => {
    browser.device.clear();
  });
  browser.deliver();
  expect(tab.heard.at(-1)).toBe('cleared');
  expect(tab.storage.content).toEqual({ [sorry]: 'I left.' });
});

test('when storage is cleared unheard, the next letter says where the text is', () => {
  tab.keep();
  tab.type(sorry, 'I left.');
  browser.device.onChange = () => undefined;
  browser.device.clear();
  expect(tab.type(sorry, 'I left you.')).toBe('tab');
});
