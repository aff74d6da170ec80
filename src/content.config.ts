import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentFiles } from '#content/content-files.ts';
import { aliases, description, drawing, fields, text, title, updated } from '#content/fields.ts';
import { sentencesOf, wordsIn } from '#content/writing.ts';

const page = {
  updated,
  /** The page's only first-level heading. */
  title: title('the heading of the page'),
  description,
};

const listed = {
  ...page,
  drawing,
  /** The line that lists show under the title. */
  summary: text('the one line that lists show', 90),
  /** A draft is shown by `npm run dev` and left out of every build. */
  draft: z.boolean({ error: 'must be true or false.' }).default(false),
  aliases,
};

/** Names a prompt in what a reader keeps, so it must outlive changes of wording and order. */
const id = z
  .string({ error: 'is missing. Name the prompt in a word or two, such as my-part.' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'must be lower-case words joined by hyphens.' });

const prompts = z
  .array(
    z.union(
      [
        /** A line under which to write. */
        z.strictObject({ id, write: text('what to write', 120) }),
        /** A box to tick. */
        z.strictObject({ id, tick: text('what to tick', 120) }),
      ],
      { error: 'must have an id and either write or tick, and nothing else.' },
    ),
  )
  .min(1, { error: 'is empty. Ask for one thing at least.' })
  .max(5, { error: 'has more than 5 prompts. Ten minutes must do.' })
  .refine((all) => new Set(all.map((prompt) => prompt.id)).size === all.length, {
    error: 'has two prompts with the same id.',
  });

const claim = fields({
  /** A saying of the genre that the claim answers. */
  heard: text('what the reader may have heard', 80).optional(),
  /** What is known, in plain words, with its limit. */
  claim: text('what is known, with its limit', 240),
  /** `strong`: pooled or large studies; `some`: single or small ones; `advice`: ours, no study. */
  sureness: z.enum(['strong', 'some', 'advice'], { error: 'must be strong, some or advice.' }),
  /** Keys: file names in `content/sources/`, without `.yaml`. */
  sources: z.array(text('the key of a source')).default([]),
}).refine(({ sureness, sources }) => (sureness === 'advice') === (sources.length === 0), {
  error: 'must name its sources, or be marked as advice. Advice names none.',
});

const steps = defineCollection({
  loader: contentFiles('steps', '.mdx'),
  schema: fields({
    ...listed,
    /** The step in three sentences; all of them together are `/short/`. */
    short: text('the step in three sentences', 400)
      .refine((value) => sentencesOf(value).length === 3, { error: 'must be three sentences.' })
      .refine((value) => wordsIn(value).length <= 60, { error: 'must have 60 words at most.' }),
    /** Cases in which not to take this step. */
    stopIf: z
      .array(text('a case in which not to take this step', 140), {
        error: 'is missing. Give one to three cases in which not to take this step.',
      })
      .min(1, { error: 'is empty. Give one to three cases in which not to take this step.' })
      .max(3, { error: 'has more than three cases. Keep the ones that matter.' }),
    /** One or two lines of the body that can be shared by themselves, word for word as shown. */
    quotes: z
      .array(text('a line of the text that can stand by itself', 120), {
        error: 'is missing. Choose one or two lines of the text that can stand by themselves.',
      })
      .min(1, { error: 'is empty. Choose one or two lines of the text.' })
      .max(2, { error: 'has more than two lines. Keep the best.' }),
    /** One exercise, doable in ten minutes with what is in reach. */
    tryThis: fields({
      /** What to do, in a sentence or two. */
      task: text('what to do', 140),
      prompts,
      /** A message to him, for a step where one would be sent: written here, read again by daylight. */
      message: fields({
        write: text('what message to write', 120),
        /** What to ask oneself before sending it, as sentences about the message. */
        checks: z
          .array(text('what to check before sending it', 120), {
            error: 'is missing. Give two to five things to check before sending it.',
          })
          .min(2, { error: 'is too short. Give two to five things to check before sending it.' })
          .max(5, { error: 'has more than five things. Keep the ones that matter.' }),
      }).optional(),
    }),
    /** What is known about the step, and how surely. Everything cited in the body is among it. */
    claims: z
      .array(claim, { error: 'is missing. Say what is known about the step.' })
      .min(1, { error: 'is empty. Say what is known about the step, even if it is advice.' }),
  }),
});

const companions = defineCollection({
  loader: contentFiles('read', '.mdx'),
  schema: fields(listed),
});

const pages = defineCollection({ loader: contentFiles('pages', '.mdx'), schema: fields(page) });

const article = defineCollection({
  loader: contentFiles('article', '.mdx'),
  schema: fields({
    /** Heading of the section and its line in the table of contents. */
    title: title('the heading of the section'),
    updated,
    drawing: drawing.optional(),
    aliases,
    /** For the opening: the line under the article's title. `{Steps}` becomes the number in words. */
    promise: text('the line under the article’s title', 120).optional(),
    /** For the opening: what search results show of the whole article. Takes `{Steps}` too. */
    description: description.optional(),
    /** For the opening: plain questions that lead to the part a reader needs tonight. */
    tonight: z
      .array(
        fields({
          question: text('the question', 60),
          /** Address on this site, such as `/steps/apologize/`. */
          link: text('the address').startsWith('/', { error: 'must begin with a slash.' }),
        }),
      )
      .optional(),
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
    /** The result in plain words. */
    found: text('what it found', 300),
    /** Whom or what it looked at. */
    studied: text('who was studied', 120),
    /** What the result cannot carry. */
    limits: text('its limits', 240),
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
