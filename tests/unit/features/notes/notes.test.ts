import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { divider } from '#features/notes/join.ts';
import { FakeBrowser, type FakePage, type FakeTab } from '../../../helpers/fake-browser.ts';
import { FakeStorage } from '../../../helpers/fake-storage.ts';

const sorry = 'note/apologize/what-i-did';
const offer = 'note/apologize/what-i-offer';
const but = 'tick/apologize/no-but';
const wait = 'wait/apologize';
const names = [sorry, offer, but, wait];
const kept = { kept: 'kept' };

let browser: FakeBrowser;
let tab: FakeTab;
let other: FakeTab;
let page: FakePage;
let otherPage: FakePage;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  browser = new FakeBrowser();
  [tab, other] = [browser.openTab(names), browser.openTab(names)];
  [page, otherPage] = [tab.page, other.page];
});

afterEach(() => {
  vi.useRealTimers();
});

function keepInBothTabs() {
  page.keep();
  browser.deliver();
}

describe('before the reader asks for more', () => {
  test('notes are in this tab, and nothing is on the device', () => {
    expect(page.type(sorry, 'I left.')).toBe('tab');
    expect(tab.reload().textOf(sorry)).toBe('I left.');
    expect(browser.device.length).toBe(0);
  });

  test('another tab does not see them', () => {
    page.type(sorry, 'I left.');
    browser.deliver();
    expect(other.reload().textOf(sorry)).toBe('');
  });

  test('a text that is taken out again leaves no key', () => {
    page.type(sorry, 'I left.');
    page.type(sorry, '');
    expect(tab.storage.length).toBe(0);
  });

  test('another page of the tab shows what was written, and can write on', () => {
    page.type(sorry, 'I left.');
    const later = tab.open(names);
    expect(later.textOf(sorry)).toBe('I left.');
    later.type(sorry, 'I left. Sorry.');
    expect(tab.go(-1).textOf(sorry)).toBe('I left. Sorry.');
    expect(tab.storage.content).toEqual({ [sorry]: 'I left. Sorry.' });
  });
});

describe('keeping on the device', () => {
  test('moves what this tab holds, and marks too', () => {
    page.type(sorry, 'I left.');
    page.type(but, 'yes');
    expect(page.keep()).toBe('device');
    expect(browser.device.content).toEqual({ ...kept, [sorry]: 'I left.', [but]: 'yes' });
    expect(tab.storage.length).toBe(0);
    expect(page.type(sorry, 'I left you.')).toBe('device');
  });

  test('moves what other open tabs hold, and joins what differs', () => {
    page.type(sorry, 'I left.');
    otherPage.type(sorry, 'I shouted.');
    otherPage.type(offer, 'Time.');
    page.keep();
    browser.deliver();
    expect(other.storage.length).toBe(0);
    expect(otherPage.statement).toBe('device');
    expect(page.textOf(sorry).split(divider).sort()).toEqual(['I left.', 'I shouted.']);
    expect(page.textOf(offer)).toBe('Time.');
  });

  test('moves what a tab holds that has not heard of it', () => {
    otherPage.type(offer, 'Time.');
    page.keep();
    other.reload();
    browser.deliver();
    expect(page.textOf(offer)).toBe('Time.');
  });

  test('shows once what two tabs have alike', () => {
    page.type(sorry, 'I left.');
    otherPage.type(sorry, 'I left.');
    page.keep();
    browser.deliver();
    expect(browser.openTab(names).page.textOf(sorry)).toBe('I left.');
  });

  test('is undone: the device holds nothing, and every open tab has what it shows', () => {
    keepInBothTabs();
    page.type(sorry, 'I left.');
    page.type(but, 'yes');
    browser.deliver();
    expect(page.forget()).toBe('tab');
    expect(browser.device.length).toBe(0);
    browser.deliver();
    expect([page.textOf(sorry), otherPage.textOf(sorry)]).toEqual(['I left.', 'I left.']);
    expect(other.reload().screen).toMatchObject({ [sorry]: 'I left.', [but]: 'yes' });
    expect(other.page.type(sorry, 'I left you.')).toBe('tab');
    expect(page.textOf(sorry)).toBe('I left.');
  });

  test('is undone, and what another tab had taken out before does not come back there', () => {
    keepInBothTabs();
    page.type(sorry, 'I left.');
    browser.deliver();
    page.type(sorry, '');
    page.forget();
    browser.deliver();
    expect(otherPage.textOf(sorry)).toBe('');
    expect(other.reload().textOf(sorry)).toBe('');
  });

  test('is undone on a device that takes nothing more', () => {
    keepInBothTabs();
    page.type(sorry, 'I left.');
    browser.device.quota = browser.device.size;
    expect(page.forget()).toBe('tab');
    expect(browser.device.length).toBe(0);
  });

  test('is undone although another tab only then hears that it was asked for', () => {
    page.type(sorry, 'I left.');
    page.keep();
    page.forget();
    browser.deliver();
    expect(browser.device.length).toBe(0);
    expect(otherPage.statement).toBe('tab');
  });

  test('once more changes nothing', () => {
    keepInBothTabs();
    page.type(sorry, 'I left.');
    expect(otherPage.keep()).toBe('device');
    expect(browser.device.content).toEqual({ ...kept, [sorry]: 'I left.' });
  });

  test('is said on a page of another tab that was gone from while it happened', () => {
    other.open('elsewhere');
    page.keep();
    expect(other.go(-1).statement).toBe('device');
    page.forget();
    expect(other.reload().statement).toBe('tab');
  });
});

describe('two tabs', () => {
  beforeEach(keepInBothTabs);

  test('write different fields without touching each other’s', () => {
    page.type(sorry, 'I left.');
    otherPage.type(offer, 'Time.');
    expect(browser.device.content).toEqual({ ...kept, [sorry]: 'I left.', [offer]: 'Time.' });
  });

  test('write one field letter by letter, and both texts are whole', () => {
    const [first, second] = ['From the first.', 'From the other!'];
    for (let length = 1; length <= first.length; length += 1) {
      page.type(sorry, first.slice(0, length));
      otherPage.type(sorry, second.slice(0, length));
    }
    const joined = browser.openTab(names).page.textOf(sorry);
    expect(joined.split(divider).sort()).toEqual([first, second]);
  });

  test('have one text again once a tab that shows both writes on', () => {
    page.type(sorry, 'I left.');
    otherPage.type(sorry, 'I shouted.');
    page.look();
    const both = `${page.textOf(sorry)} Sorry.`;
    expect(both).toContain(divider);
    page.type(sorry, both);
    expect(browser.device.content).toEqual({ ...kept, [sorry]: both });
  });

  test('leave what the other wrote since it was shown', () => {
    page.type(sorry, 'I left.');
    otherPage.type(sorry, 'I shouted.');
    page.look();
    otherPage.type(sorry, 'I shouted. A lot.');
    page.type(sorry, 'I left you.');
    page.look();
    expect(page.textOf(sorry).split(divider).sort()).toEqual(['I left you.', 'I shouted. A lot.']);
  });

  test('do not undo what the other has written when one empties its field', () => {
    otherPage.type(sorry, 'I shouted.');
    page.type(sorry, 'Oh');
    page.type(sorry, '');
    expect(browser.device.content).toEqual({ ...kept, [sorry]: 'I shouted.' });
  });

  test('hear that the other changed something, but do not change what somebody is writing', () => {
    otherPage.busy = otherPage.field(offer);
    page.type(sorry, 'I left.');
    page.type(offer, 'Time.');
    browser.deliver();
    expect(otherPage.screen).toMatchObject({ [sorry]: 'I left.', [offer]: '' });
    otherPage.look();
    expect(otherPage.textOf(offer)).toBe('Time.');
  });

  test('take no news of a setting for news of notes', () => {
    page.type(sorry, 'I left.');
    browser.deliver();
    browser.device.quota = browser.device.size;
    otherPage.type(offer, 'Time.');
    expect(otherPage.statement).toBe('full');
    browser.device.quota = Infinity;
    browser.as(page, () => {
      browser.device.setItem('seventeen-steps:theme', 'dark');
      browser.device.setItem('seventeen-steps:place', '/');
      browser.device.setItem('of-another-site', '/');
    });
    browser.deliver();
    expect([otherPage.statement, otherPage.isUnsaved]).toEqual(['full', true]);
  });
});

describe('of two marks', () => {
  test('the later one counts, whichever tab set it', () => {
    keepInBothTabs();
    page.type(wait, 'tomorrow');
    vi.setSystemTime(Date.now() + 1);
    otherPage.type(wait, 'on Friday');
    expect(browser.openTab(names).page.textOf(wait)).toBe('on Friday');
  });

  test('the earlier one does not come back, also when the later one took it away', () => {
    page.type(but, 'yes');
    vi.setSystemTime(Date.now() + 1);
    otherPage.type(but, 'yes');
    otherPage.type(but, '');
    otherPage.keep();
    browser.deliver();
    expect([page.textOf(but), otherPage.textOf(but)]).toEqual(['', '']);
    expect(browser.openTab(names).page.textOf(but)).toBe('');
  });

  test('the earlier one does not come back from a tab that took it off the device', () => {
    keepInBothTabs();
    page.type(but, 'yes');
    browser.deliver();
    page.forget();
    browser.deliver();
    vi.setSystemTime(Date.now() + 1);
    page.type(but, '');
    page.keep();
    browser.deliver();
    expect([page.textOf(but), otherPage.textOf(but)]).toEqual(['', '']);
  });

  test('one of the first edition, which has no time, is the earlier', () => {
    tab.storage.setItem(`seventeen-steps:${but}`, 'yes');
    expect(tab.reload().textOf(but)).toBe('yes');
    tab.page.type(but, '');
    expect(tab.reload().textOf(but)).toBe('');
  });
});

test('what the first edition stored is read, and written on', () => {
  const storage = new FakeStorage([
    [`seventeen-steps:${sorry}~17639000000000.123`, 'I left.'],
    [`seventeen-steps:${offer}~17639000000000.123`, 'Time.'],
    [`seventeen-steps:${wait}`, '2026-11-24T10:00'],
  ]);
  const later = browser.openTab(names, storage).page;
  expect(later.screen).toMatchObject({
    [sorry]: 'I left.',
    [offer]: 'Time.',
    [wait]: '2026-11-24T10:00',
  });
  later.type(sorry, 'I left you.');
  later.keep();
  expect(browser.device.content).toEqual({
    ...kept,
    [sorry]: 'I left you.',
    [offer]: 'Time.',
    [wait]: '2026-11-24T10:00',
  });
});

test('a renamed step finds its notes, and they move with the next letter', () => {
  const former = 'note/say-sorry/what-i-did';
  tab.open([former]).type(former, 'I left.');
  const later = tab.open(names);
  later.field(sorry).dataset.formerly = `note/older/what-i-did ${former}`;
  later.look();
  expect(later.textOf(sorry)).toBe('I left.');
  later.type(sorry, 'I left you.');
  expect(tab.storage.content).toEqual({ [sorry]: 'I left you.' });
});

test('a name that begins like another is not taken for it', () => {
  const both = tab.open(['note/a/b', 'note/a/b-c']);
  both.type('note/a/b', 'One.');
  both.type('note/a/b-c', 'Two.');
  both.look();
  expect(both.textOf('note/a/b')).toBe('One.');
});

test('what another version of the site stores stays as it is', () => {
  tab.storage.setItem('seventeen-steps:picture/apologize', 'a drawing');
  browser.device.setItem('seventeen-steps:picture/apologize', 'another');
  page.keep();
  expect(browser.device.content).toEqual({ ...kept, 'picture/apologize': 'another and a drawing' });
});
