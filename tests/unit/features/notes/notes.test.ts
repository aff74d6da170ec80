import { beforeEach, describe, expect, test, vi } from 'vitest';
import { divider } from '#features/notes/join.ts';
import { FakeBrowser, type FakeTab } from '../../../helpers/fake-browser.ts';

const sorry = 'note/apologize/what-i-did';
const offer = 'note/apologize/what-i-offer';

let browser: FakeBrowser;
let tab: FakeTab;
let other: FakeTab;

beforeEach(() => {
  browser = new FakeBrowser();
  tab = browser.openTab();
  other = browser.openTab();
});

/** Both tabs show both fields, and notes are kept on the device. */
function keepInBothTabs() {
  for (const each of [tab, other]) {
    each.show(sorry);
    each.show(offer);
  }
  tab.keep();
  browser.deliver();
}

describe('before the reader asks for more', () => {
  test('notes are in this tab, and nothing is on the device', () => {
    tab.show(sorry);
    expect(tab.type(sorry, 'I left.')).toBe('tab');
    tab.reload();
    expect(tab.show(sorry)).toBe('I left.');
    expect(browser.device.length).toBe(0);
  });

  test('another tab does not see them', () => {
    tab.type(sorry, 'I left.');
    expect(other.show(sorry)).toBe('');
  });

  test('a text that is taken out again leaves no key', () => {
    tab.type(sorry, 'I left.');
    tab.type(sorry, '');
    expect(tab.storage.length).toBe(0);
  });
});

describe('keeping on the device', () => {
  test('moves what this tab holds, and marks too', () => {
    tab.type(sorry, 'I left.');
    tab.type('tick/apologize/no-but', 'yes');
    expect(tab.keep()).toBe('device');
    expect(browser.device.content).toEqual({
      kept: 'k',
      [sorry]: 'I left.',
      'tick/apologize/no-but': 'yes',
    });
    expect(tab.storage.length).toBe(0);
    expect(tab.type(sorry, 'I left you.')).toBe('device');
  });

  test('moves what other open tabs hold, and joins what differs', () => {
    tab.show(sorry);
    other.show(sorry);
    tab.type(sorry, 'I left.');
    other.type(sorry, 'I shouted.');
    other.type(offer, 'Time.');
    tab.keep();
    browser.deliver();
    expect(other.heard).toContain('moved');
    expect(other.storage.length).toBe(0);
    expect(tab.show(sorry).split(divider).sort()).toEqual(['I left.', 'I shouted.']);
    expect(tab.show(offer)).toBe('Time.');
  });

  test('moves what a tab holds that has not heard of it', () => {
    other.type(offer, 'Time.');
    tab.keep();
    other.reload();
    expect(tab.show(offer)).toBe('Time.');
  });

  test('shows once what two tabs have alike', () => {
    tab.type(sorry, 'I left.');
    other.type(sorry, 'I left.');
    tab.keep();
    browser.deliver();
    expect(browser.openTab().show(sorry)).toBe('I left.');
  });

  test('is undone: the device holds nothing, and every open tab has the notes', () => {
    keepInBothTabs();
    tab.type(sorry, 'I left.');
    expect(tab.forget()).toBe('tab');
    expect(browser.device.length).toBe(0);
    browser.deliver();
    expect(other.heard.at(-1)).toBe('moved');
    expect([tab.show(sorry), other.show(sorry)]).toEqual(['I left.', 'I left.']);
    expect(other.type(sorry, 'I left you.')).toBe('tab');
    expect(tab.show(sorry)).toBe('I left.');
  });

  test('is undone on a device that takes nothing more', () => {
    keepInBothTabs();
    tab.type(sorry, 'I left.');
    browser.device.quota = browser.device.size;
    expect(tab.forget()).toBe('tab');
    expect(browser.device.length).toBe(0);
  });

  test('is undone although another tab only then hears that it was asked for', () => {
    tab.type(sorry, 'I left.');
    tab.keep();
    tab.forget();
    browser.deliver();
    expect(browser.device.length).toBe(0);
    expect(other.run((notes) => notes.isKept())).toBe(false);
  });

  test('once more changes nothing', () => {
    keepInBothTabs();
    tab.type(sorry, 'I left.');
    expect(other.keep()).toBe('device');
    expect(browser.device.content).toEqual({ kept: 'k', [sorry]: 'I left.' });
  });
});

describe('two tabs', () => {
  beforeEach(keepInBothTabs);

  test('write different fields without touching each other’s', () => {
    tab.type(sorry, 'I left.');
    other.type(offer, 'Time.');
    expect(browser.device.content).toEqual({ kept: 'k', [sorry]: 'I left.', [offer]: 'Time.' });
  });

  test('write one field letter by letter, and both texts are whole', () => {
    const [first, second] = ['From the first.', 'From the other!'];
    for (let length = 1; length <= first.length; length += 1) {
      tab.type(sorry, first.slice(0, length));
      other.type(sorry, second.slice(0, length));
    }
    const joined = browser.openTab().show(sorry);
    expect(joined.split(divider).sort()).toEqual([first, second]);
  });

  test('have one text again once a tab that shows both writes on', () => {
    tab.type(sorry, 'I left.');
    other.type(sorry, 'I shouted.');
    const both = `${tab.show(sorry)} Sorry.`;
    expect(both).toContain(divider);
    tab.type(sorry, both);
    expect(browser.device.content).toEqual({ kept: 'k', [sorry]: both });
  });

  test('leave what the other wrote since it was shown', () => {
    tab.type(sorry, 'I left.');
    other.type(sorry, 'I shouted.');
    tab.show(sorry);
    other.type(sorry, 'I shouted. A lot.');
    tab.type(sorry, 'I left you.');
    expect(tab.show(sorry).split(divider).sort()).toEqual(['I left you.', 'I shouted. A lot.']);
  });

  test('do not bring back an old text when a page that shows it is left', () => {
    tab.type(sorry, 'I left.');
    other.show(sorry);
    tab.type(sorry, 'I went.');
    other.leave();
    expect(browser.openTab().show(sorry)).toBe('I went.');
  });

  test('do not undo what the other has written when one empties its field', () => {
    other.type(sorry, 'I shouted.');
    tab.type(sorry, 'Oh');
    tab.type(sorry, '');
    expect(browser.device.content).toEqual({ kept: 'k', [sorry]: 'I shouted.' });
  });

  test('leave a mark as it was set last', () => {
    tab.type('wait/apologize', 'tomorrow');
    other.type('wait/apologize', 'on Friday');
    expect(browser.device.content).toEqual({ kept: 'k', 'wait/apologize': 'on Friday' });
  });

  test('hear that the other changed something', () => {
    tab.type(sorry, 'I left.');
    browser.deliver();
    expect(other.heard.at(-1)).toBe('changed');
    expect(other.show(sorry)).toBe('I left.');
  });

  test('hear nothing of what others store at the same address', () => {
    const event = { key: 'theme', oldValue: null, newValue: 'dark' };
    expect(tab.run((notes) => notes.hear(event))).toBeUndefined();
  });
});

test('two tabs that wrote one note show first what the earlier page wrote', () => {
  vi.useFakeTimers({ now: 1 });
  const [first, second] = [1, 2].map(() => {
    vi.advanceTimersByTime(1);
    return browser.openTab();
  });
  second?.type(sorry, 'I shouted.');
  first?.type(sorry, 'I left.');
  second?.keep();
  browser.deliver();
  vi.useRealTimers();
  expect(second?.show(sorry)).toBe(`I left.${divider}I shouted.`);
});

test('a renamed step finds its notes, and they move with the next letter', () => {
  tab.type('note/say-sorry/what-i-did', 'I left.');
  const [text] = tab.run((notes) => [notes.read(sorry, ['note/say-sorry/what-i-did'])]);
  expect(text).toBe('I left.');
  tab.type(sorry, 'I left you.');
  expect(tab.storage.content).toEqual({ [sorry]: 'I left you.' });
});

test('a name that begins like another is not taken for it', () => {
  tab.type('note/a/b', 'One.');
  tab.type('note/a/b-c', 'Two.');
  expect(tab.show('note/a/b')).toBe('One.');
});

test('what another version of the site stores stays as it is', () => {
  tab.storage.setItem('seventeen-steps:picture/apologize', 'a drawing');
  browser.device.setItem('seventeen-steps:picture/apologize', 'another');
  tab.keep();
  expect(Object.values(browser.device.content)).toEqual(['k', 'another and a drawing']);
});
