import { beforeEach, describe, expect, test } from 'vitest';
import { openNotes } from '#features/notes/notes.ts';
import { noteKeys } from '#features/notes/versions.ts';
import { type BrowserStorage, openStorageArea } from '#features/storage.ts';
import { FakeBrowser, type FakePage, type FakeTab } from '../../../helpers/fake-browser.ts';
import { FakeStorage } from '../../../helpers/fake-storage.ts';

const sorry = 'note/apologize/what-i-did';
const offer = 'note/apologize/what-i-offer';
const kept = { kept: 'kept' };

let browser: FakeBrowser;
let tab: FakeTab;
let page: FakePage;

/** A tab that shows both fields. */
beforeEach(() => {
  browser = new FakeBrowser();
  tab = browser.openTab([sorry, offer]);
  page = tab.page;
});

const fill = (storage: FakeStorage) => {
  storage.quota = storage.size;
};
const makeRoom = (storage: FakeStorage) => {
  storage.quota = Infinity;
};

describe('a full device', () => {
  beforeEach(() => {
    page.keep();
    page.type(sorry, 'I left.');
    fill(browser.device);
  });

  test('is told, and keeps what it had', () => {
    expect(page.type(sorry, 'I left you.')).toBe('full');
    expect(page.isUnsaved).toBe(true);
    expect(browser.device.content[sorry]).toBe('I left.');
  });

  test('is told before anything is written', () => {
    page.look();
    expect([page.statement, page.isUnsaved]).toEqual(['full', false]);
  });

  test('leaves the text on the screen, whatever else happens', () => {
    page.type(sorry, 'I left you.');
    page.look();
    expect(page.textOf(sorry)).toBe('I left you.');
    expect(page.statement).toBe('full');
  });

  test('takes the text when there is room, and one copy remains', () => {
    page.type(sorry, 'I left you.');
    makeRoom(browser.device);
    page.look();
    expect([page.statement, page.isUnsaved]).toEqual(['device', false]);
    expect(browser.device.content).toEqual({ ...kept, [sorry]: 'I left you.' });
  });

  test('takes the text when another one is taken out', () => {
    makeRoom(browser.device);
    page.type(sorry, 'I left. '.repeat(9));
    fill(browser.device);
    page.type(offer, 'Time.');
    expect(page.type(sorry, '')).toBe('device');
    expect(browser.device.content).toEqual({ ...kept, [offer]: 'Time.' });
  });

  test('does not take over what a tab has, and the page says so', () => {
    makeRoom(browser.device);
    const other = browser.openTab([sorry, offer], new FakeStorage());
    page.forget();
    browser.deliver();
    other.page.type(offer, 'Time.');
    page.keep();
    fill(browser.device);
    browser.deliver();
    expect(other.page.statement).toBe('full');
    browser.device.quota += 30;
    other.page.look();
    expect(other.page.statement).toBe('both');
    expect(other.page.screen).toEqual({ [sorry]: 'I left.', [offer]: 'Time.' });
    makeRoom(browser.device);
    other.page.look();
    expect(other.page.statement).toBe('device');
    expect(other.storage.length).toBe(0);
  });
});

test.each([
  ['has room for the choice but not for the notes', 30],
  ['has room for nothing', 0],
])('a device that %s keeps nothing, and this tab all', (_, quota) => {
  page.type(sorry, 'I left.');
  page.type(offer, '.');
  browser.device.quota = quota;
  expect(page.keep()).toBe('both');
  expect(browser.device.length).toBe(0);
  expect(tab.storage.content).toEqual({ [sorry]: 'I left.', [offer]: '.' });
  expect(page.type(sorry, 'I left you.')).toBe('tab');
});

test('a tab without room leaves notes on the device, kept as they were', () => {
  page.keep();
  page.type(sorry, 'I left.');
  page.type(offer, '.');
  tab.storage.quota = 30;
  expect(page.forget()).toBe('device');
  expect(tab.storage.length).toBe(0);
  expect(browser.device.content).toEqual({ ...kept, [sorry]: 'I left.', [offer]: '.' });
});

test('a tab without room does not take over what goes off the device, and shows what is so', () => {
  page.keep();
  page.type(sorry, 'I left.');
  const other = browser.openTab([sorry]);
  fill(other.storage);
  page.forget();
  browser.deliver();
  expect(other.page.screen).toEqual({ [sorry]: '' });
  expect(page.textOf(sorry)).toBe('I left.');
});

test.each(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])('knows %s as full', (name) => {
  tab.storage.failure = new DOMException('', name);
  expect(page.type(sorry, 'I left.')).toBe('full');
});

test('knows any other failure as forbidden', () => {
  tab.storage.failure = new DOMException('', 'SecurityError');
  browser.device.failure = new DOMException('', 'SecurityError');
  page.look();
  expect([page.statement, page.isUnsaved]).toEqual(['forbidden', false]);
  expect(page.type(sorry, 'I left.')).toBe('forbidden');
  expect(page.isUnsaved).toBe(true);
});

test('knows what is not there when it is read back as not stored', () => {
  tab.storage.setItem = () => undefined;
  expect(page.type(sorry, 'I left.')).toBe('forbidden');
  expect(page.isUnsaved).toBe(true);
});

function reject(): never {
  throw new DOMException('', 'SecurityError');
}

const damaged: BrowserStorage = { getItem: reject, setItem: reject, removeItem: reject };

test.each([
  ['is forbidden', reject],
  ['is missing', () => null],
  ['is damaged', () => damaged],
])('storage that %s is empty and takes nothing', (_, access) => {
  const said: unknown[] = [];
  const field = { name: sorry, type: 'textarea', value: '', checked: false, dataset: {} };
  const notes = openNotes(
    openStorageArea(access),
    openStorageArea(access),
    [field],
    (...statement) => said.push(statement),
  );
  notes.look();
  expect(said.at(-1)).toEqual(['forbidden', false]);
  field.value = 'I left.';
  notes.save();
  expect(said.at(-1)).toEqual(['forbidden', true]);
  notes.look();
  expect(field.value).toBe('I left.');
});

test('storage that breaks while the page is open leaves what is on the screen', () => {
  page.type(sorry, 'I left.');
  tab.storage.failure = new DOMException('', 'SecurityError');
  browser.device.failure = new DOMException('', 'SecurityError');
  page.look();
  expect(page.textOf(sorry)).toBe('I left.');
  expect(page.statement).toBe('forbidden');
  page.type(sorry, 'I left you.');
  tab.storage.failure = undefined;
  browser.device.failure = undefined;
  page.look();
  expect(tab.storage.content).toEqual({ [sorry]: 'I left you.' });
  expect(page.statement).toBe('tab');
});

test('when storage is cleared, the tab keeps what its page shows', () => {
  page.keep();
  page.type(sorry, 'I left.');
  browser.as(undefined, () => {
    browser.device.clear();
  });
  browser.deliver();
  expect(page.statement).toBe('tab');
  expect(page.textOf(sorry)).toBe('I left.');
  expect(tab.storage.content).toEqual({ [sorry]: 'I left.' });
});

test('a text that could not be stored before everything was erased is erased too', () => {
  const other = browser.openTab([]);
  page.type(offer, 'Time.');
  fill(tab.storage);
  page.type(sorry, 'I left.');
  expect(page.isUnsaved).toBe(true);
  browser.as(other.page, () => {
    browser.device.setItem('seventeen-steps:erased', String(Date.now() + 1));
  });
  browser.deliver();
  expect([page.screen, page.isUnsaved]).toEqual([{ [sorry]: '', [offer]: '' }, false]);
  expect(noteKeys(tab.storage.area, browser.device.area)).toEqual([]);
});
