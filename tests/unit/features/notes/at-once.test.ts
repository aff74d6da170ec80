import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openNotes } from '#features/notes/notes.ts';
import { FakeBrowser, FakeStorage } from '../../../helpers/fake-browser.ts';

const name = 'note/apologize/what-i-did';

interface Mutation {
  key: string;
  text: string | null;
}

/**
 * A tab in a process of its own, as browsers have them: it writes to its copy of the device's
 * storage, and what it wrote and what others wrote come through later.
 */
class Process {
  readonly copy: FakeStorage;
  readonly outgoing: Mutation[] = [];
  readonly incoming: (Mutation & { oldValue: string | null })[] = [];
  readonly notes;
  #isHearing = false;

  constructor(device: FakeStorage) {
    this.copy = device.copy();
    this.copy.onChange = ({ key, newValue }) => {
      if (key !== null && !this.#isHearing) this.outgoing.push({ key, text: newValue });
    };
    this.notes = openNotes(new FakeStorage(), this.copy);
    this.notes.read(name);
  }

  /** Lets one change of another process come through. */
  hear() {
    const change = this.incoming.shift();
    if (!change) return;
    const { key, text, oldValue } = change;
    // What this one has written to the key and not yet sent stands in its copy.
    if (!this.outgoing.some((mutation) => mutation.key === key)) {
      this.#isHearing = true;
      if (text === null) this.copy.removeItem(key);
      else this.copy.setItem(key, text);
      this.#isHearing = false;
    }
    this.notes.hear({ key, oldValue, newValue: text });
  }
}

/** Lets one change of a process reach the device and set out for the other. */
function send(device: FakeStorage, from: Process, to: Process) {
  const mutation = from.outgoing.shift();
  if (!mutation) return;
  const oldValue = device.getItem(mutation.key);
  if (mutation.text === null) device.removeItem(mutation.key);
  else device.setItem(mutation.key, mutation.text);
  to.incoming.push({ ...mutation, oldValue });
}

test('two tabs that write one field at once lose nothing, however late they hear of each other', () => {
  const words = ['From the first.', 'And from the other!'];
  const action = fc.record({
    what: fc.constantFrom('type', 'send', 'hear'),
    who: fc.constantFrom(0 as const, 1 as const),
  });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 120 }), (actions) => {
      const device = new FakeStorage([['seventeen-steps:kept', 'k']]);
      const processes = [new Process(device), new Process(device)] as const;
      const typed: [number, number] = [0, 0];
      function act(what: string, who: 0 | 1) {
        const process = processes[who];
        if (what === 'send') send(device, process, processes[who === 0 ? 1 : 0]);
        else if (what === 'hear') process.hear();
        else process.notes.write(name, (words[who] ?? '').slice(0, (typed[who] += 1)));
      }
      for (const { what, who } of actions) act(what, who);
      for (let turn = 0; turn < 200; turn += 1) {
        for (const what of ['send', 'hear']) for (const who of [0, 1] as const) act(what, who);
      }
      const later = openNotes(new FakeStorage(), device).read(name);
      words.forEach((word, who) => {
        expect(later).toContain(word.slice(0, typed[who]));
      });
    }),
    { numRuns: 2000 },
  );
});

/** Two tabs, of which the other shows what the first one wrote. */
function showInOther() {
  const browser = new FakeBrowser();
  const [tab, other] = [browser.openTab(), browser.openTab()];
  tab.show(name);
  tab.keep();
  tab.type(name, 'I left.');
  other.show(name);
  return { browser, tab, other };
}

test('a text that another tab replaced at once does not come back', () => {
  const { browser, tab, other } = showInOther();
  other.type(name, 'I went.');
  browser.deliver();
  expect(tab.show(name)).toBe('I went.');
});

test('a text that another tab took out at once does not come back', () => {
  const { browser, tab, other } = showInOther();
  other.type(name, '');
  browser.deliver();
  expect(tab.show(name)).toBe('');
});

test('a text that another tab wrote on at once is there once', () => {
  const { browser, tab, other } = showInOther();
  other.type(name, 'I left. Sorry.');
  browser.deliver();
  expect(tab.show(name)).toBe('I left. Sorry.');
});
