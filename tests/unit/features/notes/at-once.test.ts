import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openNotes } from '#features/notes/notes.ts';
import { eraseNotes } from '#features/workbook/erase.ts';
import { FakeBrowser } from '../../../helpers/fake-browser.ts';
import { type Change, FakeStorage } from '../../../helpers/fake-storage.ts';

const name = 'note/apologize/what-i-did';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const fieldOf = () => ({ name, type: 'textarea', value: '', checked: false, dataset: {} });

/**
 * A tab in a process of its own, as browsers have them: it writes to its copy of the device's
 * storage, and what it wrote and what others wrote come through later.
 */
class Process {
  readonly copy: FakeStorage;
  readonly tab = new FakeStorage();
  readonly field = fieldOf();
  readonly outgoing: Change[] = [];
  readonly incoming: Change[] = [];
  readonly notes;
  #isHearing = false;

  constructor(device: FakeStorage) {
    this.copy = device.copy();
    this.copy.onChange = (change) => {
      // Whether anything can be stored at all concerns nobody else.
      if (!this.#isHearing && !change.key?.endsWith('probe')) this.outgoing.push(change);
    };
    this.notes = openNotes(this.tab.area, this.copy.area, [this.field], () => undefined);
    this.notes.look();
  }

  type(text: string) {
    this.field.value = text;
    this.notes.save();
  }

  /** Lets one change of another process come through. */
  hear() {
    const change = this.incoming.shift();
    if (!change?.key) return;
    const { key, newValue } = change;
    // What this one has written to the key and not yet sent is in its copy.
    if (!this.outgoing.some((mutation) => mutation.key === key)) {
      this.#isHearing = true;
      if (newValue === null) this.copy.removeItem(key);
      else this.copy.setItem(key, newValue);
      this.#isHearing = false;
    }
    // Somebody writes in the field all the time.
    this.notes.onStorage(change, this.field);
  }
}

/** Two processes on one device, on which notes are kept. */
class Device {
  readonly storage = new FakeStorage([['seventeen-steps:kept', 'kept']]);
  readonly processes = [new Process(this.storage), new Process(this.storage)] as const;

  /** Lets one change of a process reach the device and set out for the other. */
  send(who: 0 | 1) {
    const change = this.processes[who].outgoing.shift();
    if (!change?.key) return;
    const oldValue = this.storage.getItem(change.key);
    if (change.newValue === null) this.storage.removeItem(change.key);
    else this.storage.setItem(change.key, change.newValue);
    this.processes[who === 0 ? 1 : 0].incoming.push({ ...change, oldValue });
  }

  settle() {
    while (this.processes.some(({ outgoing, incoming }) => outgoing.length + incoming.length > 0)) {
      for (const who of [0, 1] as const) {
        this.send(who);
        this.processes[who].hear();
      }
    }
  }

  /** What a page that is opened later shows. */
  get text(): string {
    const field = fieldOf();
    openNotes(new FakeStorage().area, this.storage.area, [field], () => undefined).look();
    return field.value;
  }
}

const who = fc.constantFrom(0 as const, 1 as const);

test('two tabs that write one field at once lose nothing, however late they hear of each other', () => {
  const words = ['From the first.', 'And from the other!'];
  const action = fc.record({ what: fc.constantFrom('type', 'send', 'hear'), who });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 120 }), (actions) => {
      const device = new Device();
      const typed: [number, number] = [0, 0];
      for (const { what, who: index } of actions) {
        if (what === 'send') device.send(index);
        else if (what === 'hear') device.processes[index].hear();
        else device.processes[index].type((words[index] ?? '').slice(0, (typed[index] += 1)));
      }
      device.settle();
      words.forEach((word, index) => {
        expect(device.text).toContain(word.slice(0, typed[index]));
      });
    }),
    { numRuns: 2000 },
  );
});

test('what was there when one tab erased everything is gone, however late the other hears of it', () => {
  const action = fc.record({ what: fc.constantFrom('type', 'send', 'hear', 'erase'), who });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const device = new Device();
      const typed: string[] = [];
      const erased: string[] = [];
      const [{ tab, copy, notes }] = device.processes;
      for (const { what, who: index } of actions) {
        vi.setSystemTime(Date.now() + 1);
        const { field } = device.processes[index];
        if (what === 'send') device.send(index);
        else if (what === 'hear') device.processes[index].hear();
        else if (what === 'erase') {
          erased.push(...typed);
          eraseNotes(tab.area, copy.area);
          notes.look();
        } else {
          typed.push(`<${String(typed.length)}>`);
          device.processes[index].type(field.value + (typed.at(-1) ?? ''));
        }
      }
      device.settle();
      const texts = device.text + device.processes.map(({ field }) => field.value).join('');
      for (const word of erased) expect(texts).not.toContain(word);
    }),
    { numRuns: 1000 },
  );
});

describe('of two tabs that write at once, a text that the other', () => {
  /** Two tabs, of which the other shows what the first one wrote. */
  function showInOther() {
    const browser = new FakeBrowser();
    const [{ page }, { page: other }] = [browser.openTab([name]), browser.openTab([name])];
    page.keep();
    page.type(name, 'I left.');
    other.look();
    return { browser, page, other };
  }

  test.each([
    ['replaced', 'I went.'],
    ['took out', ''],
    ['wrote on', 'I left. Sorry.'],
  ])('%s does not come back, and is there once', (_, text) => {
    const { browser, page, other } = showInOther();
    other.type(name, text);
    browser.deliver();
    expect(page.textOf(name)).toBe(text);
    expect(browser.openTab([name]).page.textOf(name)).toBe(text);
  });
});
