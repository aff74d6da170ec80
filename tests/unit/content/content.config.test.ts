import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collections } from '../../../src/content.config.ts';
import { hostileText } from '../../helpers/hostile.ts';
import { sourceEntry, stepEntry } from '../../helpers/entries.ts';

const anything = fc.oneof(
  hostileText,
  fc.anything({ withDate: true, withNullPrototype: true, withBigInt: true }),
);

/** Entries of which some fields are as they should be, and the rest is anything at all. */
function spoiltFrom(data: object) {
  return fc
    .tuple(
      fc.record(
        Object.fromEntries(
          Object.entries(data).map(([name, value]) => [
            name,
            fc.oneof({ weight: 2, arbitrary: fc.constant(value as unknown) }, anything),
          ]),
        ),
        { requiredKeys: [] },
      ),
      fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, fc.dictionary(fc.string(), anything)),
    )
    .map((objects) => Object.assign({}, ...objects) as object);
}

const steps = schemaOf('steps');
/** A step's fields as its file has them. */
const step = { ...stepEntry('01-listen').data, updated: '2026-11-23' };

function schemaOf(collection: keyof typeof collections) {
  const { schema } = collections[collection];
  if (!schema || typeof schema === 'function') throw new Error(`${collection} has no schema.`);
  return schema;
}

test.each([
  ['steps', step],
  ['sources', sourceEntry('doe').data],
] as const)('%s with any fields are taken, or rejected with what is wrong', (collection, data) => {
  const schema = schemaOf(collection);
  fc.assert(
    fc.property(spoiltFrom(data), (invalid) => {
      const { success, error } = schema.safeParse(invalid);
      for (const { message } of error?.issues ?? []) expect(message).not.toBe('');
      expect(success).toBe(error === undefined);
    }),
    { numRuns: 300 },
  );
});

test('a text that is taken is on one line and can be read', () => {
  fc.assert(
    fc.property(hostileText, (summary) => {
      const { success, data } = steps.safeParse({ ...step, summary });
      if (!success) return;
      // Letters of two codes become letters of one.
      const taken = (data as typeof step).summary;
      expect(taken).not.toMatch(/[\r\n\u2028\u2029\p{Cc}\p{Cs}\u202e\ufffd]|^ | $/u);
      expect(taken.replaceAll(/\s/g, '')).toBe(summary.normalize().replaceAll(/\s/g, ''));
    }),
    { numRuns: 300 },
  );
});

test.each(['\u0000', '\u0007', '\u0085', '\ud800', '\u202e', '\ufffd', '\uffff'])(
  'a text with the character %j is rejected',
  (character) => {
    const { error } = steps.safeParse({ ...step, summary: `A ${character} line.` });
    expect(error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [
        ['summary'],
        'holds a character that cannot be read. Look for a backslash, and take it out.',
      ],
    ]);
  },
);

test('an old slug that is taken cannot be more than a word of an address', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.stringMatching(/^[a-z0-9-]*$/)), (alias) => {
      const { success } = steps.safeParse({ ...step, aliases: [alias] });
      expect(success).toBe(
        alias !== '' && alias.split('-').every((word) => /^[a-z0-9]+$/.test(word)),
      );
    }),
  );
});

test('a question of the opening leads to a place on the site', () => {
  const linked = (link: string) =>
    schemaOf('article')
      .safeParse({
        title: 'How to go on',
        updated: step.updated,
        tonight: [{ question: 'He said no.', link }],
      })
      .error?.issues.map(({ message }) => message);
  expect(linked('/help/')).toBeUndefined();
  expect(linked('https://evil.example/')).toEqual(['must begin with a slash.']);
});
