import { z } from 'astro/zod';
import { markdownToMdast, type MdastNode } from 'satteri';
import { drawingNames } from '#drawings/drawings.ts';
import { findControlCharacter } from './characters.ts';
import { day } from './day.ts';

/**
 * A field of plain text, in one line.
 *
 * @param purpose What it is for; an author who left it out reads this.
 * @param longest Characters that it may have.
 */
export function text(purpose: string, longest = 200) {
  return line(purpose, longest).refine(isPlain, { error: markup });
}

/**
 * A field of plain text in which `{steps}` or `{Steps}` stands for the number of steps.
 *
 * @param purpose What it is for; an author who left it out reads this.
 * @param longest Characters that it may have.
 */
export function textWithCount(purpose: string, longest = 200) {
  return line(purpose, longest).refine(
    (value) => isPlain(value.replaceAll(/\{[Ss]teps\}/g, 'steps')),
    { error: markup },
  );
}

const markup =
  'holds markup, which is shown here as it is typed. Write plain words, and signs as they are, such as — for &mdash;.';

function line(purpose: string, longest: number) {
  return z
    .string({
      error: ({ input }) =>
        input == null ? `is missing. Write ${purpose}.` : `must be text: ${purpose}.`,
    })
    .overwrite((value) =>
      value
        .normalize()
        .replaceAll(/[ \t\r\n\u2028\u2029]+/g, ' ')
        .trim(),
    )
    .min(1, { error: `is empty. Write ${purpose}.` })
    .refine((value) => !findControlCharacter(value), {
      error: 'holds a character that cannot be read. Look for a backslash, and take it out.',
    })
    .max(longest, { error: `is too long. Keep it to ${String(longest)} characters: ${purpose}.` });
}

/** Tells whether Markdown and MDX would show a line as it is typed. */
function isPlain(value: string): boolean {
  if (/[{}]|~~/.test(value)) return false;
  if (!/[*_`[\]<&\\]/.test(value)) return true;
  // After a word: what begins a list or a heading in Markdown is no markup in a field.
  const typed = `x ${value}`;
  const shown = onlyChild(onlyChild(markdownToMdast(typed, { features: { gfm: false } })));
  return shown?.type === 'text' && shown.value === typed;
}

function onlyChild(node: MdastNode | undefined): MdastNode | undefined {
  return node && 'children' in node && node.children.length === 1 ? node.children[0] : undefined;
}

/**
 * A name that can be used in an address.
 *
 * @param purpose What it names; an author who left it out reads this.
 */
export function slug(purpose: string) {
  return z.string({ error: `is missing. Write ${purpose}.` }).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: `must be lower-case words joined by hyphens: ${purpose}.`,
  });
}

/**
 * A list.
 *
 * @param item What it is a list of.
 * @param limits What to give, as authors read it, and how many items it may have: one at least.
 */
export function list<Item extends z.ZodType>(
  item: Item,
  { give, least = 1, most = Infinity }: { give: string; least?: number; most?: number },
) {
  return z
    .array(item, {
      error: ({ input }) => `${input == null ? 'is missing' : 'must be a list'}. Give ${give}.`,
    })
    .min(least, { error: `is too short. Give ${give}.` })
    .max(most, { error: `is too long. Give ${give}.` });
}

/**
 * An object that names the fields it knows when it meets one that it does not.
 *
 * @param shape Each field, by its name in the front matter.
 */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => {
      const known = Object.keys(shape).join(', ');
      if (issue.code !== 'unrecognized_keys') return `must have fields of its own: ${known}.`;
      const unknown = issue.keys.map((key) => `"${key}"`).join(', ');
      return `has an unknown field: ${unknown}. It knows ${known}. Correct the name or take it out.`;
    },
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
export const description = describing(text);

/** The same for the whole article, in which `{steps}` or `{Steps}` stands for their number. */
export const descriptionWithCount = describing(textWithCount);

function describing(kind: typeof text) {
  return kind('what the page gives its reader, in 70 to 110 characters', 110).min(70, {
    error:
      'is too short. Write 70 to 110 characters: shorter ones look empty under a link, longer ones are cut.',
  });
}

/** Day on which the words were last changed. */
export const updated = day('the day of the last change, such as 2026-11-23');

/** The threads that are beside the title, and on the share card. */
export const drawing = z.enum(drawingNames, {
  error: ({ input }) =>
    `${input === undefined ? 'is missing. Name' : 'is not there. Name'} one of: ${drawingNames.join(', ')}.`,
});

/** Old addresses of a part that was renamed; they lead to it for good. */
export const aliases = list(
  slug('an old slug without number, slash or ending, such as say-sorry'),
  { give: 'old slugs, such as [say-sorry]', least: 0 },
).default([]);

/** An address on another site. */
export const address = z.url({
  protocol: /^https$/,
  error: 'must be a web address that begins with https://.',
});
