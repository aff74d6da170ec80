import { z } from 'astro/zod';
import { drawingNames } from '#drawings/drawings.ts';
import { findControlCharacter } from './characters.ts';

/**
 * A field of plain text, in one line.
 *
 * @param purpose What it is for; an author who left it out reads this.
 * @param longest Characters that it may have.
 */
export function text(purpose: string, longest = 200) {
  return z
    .string({
      error: ({ input }) =>
        input === undefined ? `is missing. Write ${purpose}.` : `must be text: ${purpose}.`,
    })
    .overwrite((value) => value.replaceAll(/[ \t\r\n\u2028\u2029]+/g, ' ').trim())
    .min(1, { error: `is empty. Write ${purpose}.` })
    .refine((value) => !findControlCharacter(value), {
      error: 'holds a character that cannot be read. Look for a backslash, and take it out.',
    })
    .max(longest, { error: `is too long. Keep it to ${String(longest)} characters: ${purpose}.` });
}

/**
 * An object that names the fields it knows when it meets one that it does not.
 *
 * @param shape Each field, by its name in the front matter.
 */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `Unknown field ${issue.keys.map((key) => `"${key}"`).join(', ')}. Known fields: ${Object.keys(shape).join(', ')}. Correct the name or take it out.`
        : undefined,
  });
}

/**
 * A title that other sites show in full: they count bytes, of which `’` takes three.
 *
 * @param purpose What it is for; an author who left it out reads this.
 */
export function title(purpose: string) {
  const isShort = (value: string) => value.length > 70 || Buffer.byteLength(value) <= 70;
  return text(purpose, 70).refine(isShort, {
    error: 'is longer than 70 bytes, at which other sites cut it. Take a few words out.',
  });
}

/** What search results and link previews show under the title. */
export const description = text('what the page gives its reader, in 70 to 110 characters', 110).min(
  70,
  {
    error:
      'is too short. Write 70 to 110 characters: shorter ones look empty under a link, longer ones are cut.',
  },
);

/** Day on which the words were last changed. */
export const updated = z.date({ error: 'must be the day of the last change, such as 2026-11-23.' });

/** The threads that stand beside the title, and on the share card. */
export const drawing = z.enum(drawingNames, {
  error: ({ input }) =>
    `${input === undefined ? 'is missing. Name' : 'is not there. Name'} one of: ${drawingNames.join(', ')}.`,
});

/** Old addresses of a part that was renamed; they lead to it for good. */
export const aliases = z
  .array(
    z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
      error:
        'must be an old slug: lower-case words joined by hyphens, without number, slash or ending, such as say-sorry.',
    }),
    { error: 'must be a list of old slugs, such as [say-sorry].' },
  )
  .default([]);
