import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentFiles } from '#guide/content-files.ts';

/** A field of plain text; `purpose` tells an author who left it out what it is for. */
function text(purpose: string, longest = 200) {
  return z
    .string({
      error: ({ input }) =>
        input === undefined ? `is missing. Write ${purpose}.` : `must be text: ${purpose}.`,
    })
    .trim()
    .min(1, { error: `is empty. Write ${purpose}.` })
    .max(longest, { error: `is too long. Keep it to ${String(longest)} characters: ${purpose}.` });
}

/** An object that names the fields it knows when it meets one that it does not. */
function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `Unknown field ${issue.keys.map((key) => `"${key}"`).join(', ')}. Known fields: ${Object.keys(shape).join(', ')}. Correct the name or take it out.`
        : undefined,
  });
}

const description = text('what the page gives its reader, in 70 to 110 characters', 110).min(70, {
  error:
    'is too short. Write 70 to 110 characters: shorter ones look empty under a link, longer ones are cut.',
});

const page = {
  /** The page's only first-level heading. */
  title: text('the heading of the page', 70),
  /** What search results and link previews show under the title. */
  description,
};

const listed = {
  ...page,
  /** The line that lists show under the title. */
  summary: text('the one line that lists show', 90),
  /** A draft is shown by `npm run dev` and left out of every build. */
  draft: z.boolean({ error: 'must be true or false.' }).default(false),
};

const steps = defineCollection({ loader: contentFiles('steps', '.mdx'), schema: fields(listed) });

const companions = defineCollection({
  loader: contentFiles('read', '.mdx'),
  schema: fields(listed),
});

const pages = defineCollection({ loader: contentFiles('pages', '.mdx'), schema: fields(page) });

const article = defineCollection({
  loader: contentFiles('article', '.mdx'),
  schema: fields({
    /** Heading of the section and its line in the table of contents. */
    title: text('the heading of the section', 70),
    /** For the opening: the line under the article's title. `{Steps}` becomes the number in words. */
    promise: text('the line under the article’s title', 120).optional(),
    /** For the opening: what search results show of the whole article. Takes `{Steps}` too. */
    description: description.optional(),
  }),
});

const address = z.url({
  protocol: /^https$/,
  error: 'must be a web address that begins with https://.',
});

const sources = defineCollection({
  loader: contentFiles('sources', '.yaml'),
  schema: fields({
    /** Surname first, then initials, as reference lists have it; or the name of an organization. */
    authors: z
      .array(text('one author a line'), { error: 'must be a list of authors, one a line.' })
      .min(1, { error: 'is empty. Name at least one author.' }),
    /** Year of publication, or words where there is no single year. */
    year: z.union([z.int(), text('the year')], { error: 'is missing. Write the year.' }),
    title: text('the title of the work', 300),
    /** The journal, or whoever published the work. */
    publication: text('the journal or publisher'),
    volume: text('the volume, in quotes').optional(),
    issue: text('the issue, in quotes').optional(),
    pages: text('the pages, in quotes').optional(),
    /** Digital object identifier, without `https://doi.org/`. */
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, { error: 'must be a DOI, such as 10.1111/ncmr.12073.' })
      .optional(),
    /** Where to read of it, for a work without a DOI. */
    url: address.optional(),
  }),
});

const helpLines = defineCollection({
  loader: contentFiles('help-lines', '.yaml'),
  schema: fields({
    /** Heading under which the lines stand. */
    country: text('the country'),
    /** Day on which the lines were last compared with published pages. */
    checked: z.date({ error: 'must be a day, such as 2026-11-23.' }),
    emergency: fields({
      /** Number to call when somebody is in danger, as it is dialed. */
      number: text('the emergency number, in quotes', 10),
      note: text('what a caller should know').optional(),
    }).optional(),
    lines: z
      .array(
        fields({
          name: text('the name of the service'),
          /** Who and what it is for. */
          for: text('who and what the service is for'),
          /** As people write it in that country. */
          phone: text('the phone number, in quotes', 20).optional(),
          text: fields({
            number: text('the number to text, in quotes', 20),
            /** Words to send, where the service asks for them. */
            message: text('the words to send', 20).optional(),
          }).optional(),
          email: z.email({ error: 'must be an email address.' }).optional(),
          url: address.optional(),
          /** When somebody answers, where that is known. */
          hours: text('when somebody answers').optional(),
          /** What we could not confirm. */
          note: text('what could not be confirmed').optional(),
        }).refine((line) => line.phone ?? line.url, {
          error: 'has neither phone nor url. Give at least one.',
        }),
      )
      .min(1, { error: 'is empty. Name at least one service.' }),
  }),
});

export const collections = {
  article,
  steps,
  companions,
  pages,
  sources,
  helpLines,
};
