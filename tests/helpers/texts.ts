import fc from 'fast-check';
import { toLocalTime } from '#features/notes/wait.ts';
import { divider } from '#features/notes/join.ts';

/** Any text there can be: every letter, halves of letters, line breaks, markup, dividers. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        'a',
        'no',
        '\n',
        '\r\n',
        '\u2028',
        '· · ·',
        divider,
        '<script>',
        '"]]',
        '\nSEVENTEEN-STEPS-NOTES 1 0',
        '__proto__',
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

const slug = fc.constantFrom('apologize', 'listen', 'gone', '__proto__', 'constructor');

/** Names of texts, of which the first are those of a small guide. */
export const textName = fc.oneof(
  fc
    .tuple(slug, fc.constantFrom('my-part', 'hers', '__proto__'))
    .map((path) => `note/${path.join('/')}`),
  slug.map((each) => `draft/${each}`),
  slug.map((each) => `picture/${each}`),
);

/** Marks, with the values that they can have. */
export const anyMark = fc.oneof(
  fc.tuple(
    fc.oneof(
      slug.map((each) => `done/${each}`),
      slug.map((each) => `tick/${each}/no-but`),
    ),
    fc.constant('yes'),
  ),
  fc.tuple(
    slug.map((each) => `wait/${each}`),
    fc
      .date({ min: new Date('1900-01-01'), max: new Date('9999-12-30'), noInvalidDate: true })
      .map(toLocalTime),
  ),
);

/** Notes by name. */
export const anyNotes = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.tuple(textName, anyText) }, anyMark), {
    maxLength: 12,
  })
  .map((pairs) => new Map<string, string>(pairs));
