import { expect, test } from 'vitest';
import { eraseNotes } from '#features/workbook/erase.ts';
import { rememberPlace } from '#features/place/place.ts';
import { openStorageArea } from '#features/storage.ts';
import { FakeBrowser, FakeStorage } from '../../../helpers/fake-browser.ts';

const name = 'note/a/b';

test.each([
  ['of this tab', false],
  ['of the device', true],
])('erases all notes %s, in other open tabs too', (_, isKept) => {
  const browser = new FakeBrowser();
  const tab = browser.openTab();
  const other = browser.openTab();
  tab.type(name, 'One.');
  other.type('note/a/c', 'Two.');
  if (isKept) tab.keep();
  browser.deliver();
  other.type(name, 'Three.');
  rememberPlace(browser.device, '/steps/apologize/');
  browser.deliver();
  other.heard.length = 0;
  const erased = browser.as(tab, () => eraseNotes(tab.storage, browser.device));
  expect(erased).toBe(true);
  browser.deliver();
  expect(other.heard.slice(-2)).toEqual(['erased', 'moved']);
  expect([tab, other].map(({ storage }) => storage.length)).toEqual([0, 0]);
  expect(browser.device.length).toBe(0);
});

test('a tab writes again after it, as if for the first time', () => {
  const browser = new FakeBrowser();
  const [tab, other] = [browser.openTab(), browser.openTab()];
  other.show(name);
  other.type(name, 'One.');
  browser.as(tab, () => eraseNotes(tab.storage, browser.device));
  browser.deliver();
  other.type(name, 'One.');
  expect(other.storage.content).toEqual({ [name]: 'One.' });
});

test('erases what other versions of the site stored, and nothing of other sites', () => {
  const device = new FakeStorage([
    ['seventeen-steps:', ''],
    ['seventeen-steps:note/a/b~x', 'One.'],
    ['seventeen-steps:2:anything', 'Two.'],
    ['theme', 'dark'],
  ]);
  expect(eraseNotes(new FakeStorage(), device)).toBe(true);
  expect([device.length, device.getItem('theme')]).toEqual([1, 'dark']);
});

test('tells other tabs on a device that is full, too', () => {
  const browser = new FakeBrowser();
  const [tab, other] = [browser.openTab(), browser.openTab()];
  other.type(name, 'One.');
  browser.device.setItem('seventeen-steps:2:anything', 'Two.');
  browser.device.quota = browser.device.size;
  expect(browser.as(tab, () => eraseNotes(tab.storage, browser.device))).toBe(true);
  browser.deliver();
  expect(other.storage.length).toBe(0);
});

test('says so when something is left', () => {
  const stubborn = new FakeStorage([['seventeen-steps:note/a/b', 'One.']]);
  stubborn.removeItem = () => undefined;
  expect(eraseNotes(stubborn, new FakeStorage())).toBe(false);
});

test('erases a tab where the device is forbidden or full', () => {
  const tab = new FakeStorage([['seventeen-steps:note/a/b', 'One.']]);
  const full = new FakeStorage();
  full.quota = 0;
  expect(
    eraseNotes(
      tab,
      openStorageArea(() => null),
    ),
  ).toBe(true);
  expect(eraseNotes(tab, full)).toBe(true);
  expect(tab.length).toBe(0);
});
