import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { isSupportedCountry } from 'libphonenumber-js/max';
import { contentFiles } from '#content/content-files.ts';
import { aliases, description, drawing, fields, text, title, updated } from '#content/fields.ts';
import { findPhoneProblem } from '#content/phone.ts';
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
  summary: text('the one line that lists show', 110),
  /** A draft is shown by `npm run dev` and left out of every build. */
  draft: z.boolean({ error: 'must be true or false.' }).default(false),
  aliases,
};

/** Names a prompt in what a reader keeps, so it must outlive changes of wording and order. */
const id = z
  .string({ error: 'is missing. Name the prompt in a word or two, such as my-part.' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'must be lower-case words joined by hyphens.' });

/** Names what a reader writes elsewhere: `apologize/what-i-did`, the slug of a step and an id there. */
const recall = text('which prompt to show').regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, {
  error: 'must name a step and one of its prompts, such as apologize/what-i-did.',
});

const prompts = z
  .array(
    z.union(
      [
        /** A line under which to write. */
        z.strictObject({ id, write: text('what to write', 120) }),
        /** A box to tick. */
        z.strictObject({ id, tick: text('what to tick', 120) }),
        /** What the reader wrote at another step, to be read again here. */
        z.strictObject({ recall }),
      ],
      { error: 'must have an id and either write or tick, or recall alone, and nothing else.' },
    ),
  )
  .min(1, { error: 'is empty. Ask for one thing at least.' })
  .max(5, { error: 'has more than 5 prompts. Ten minutes must do.' })
  .refine((all) => new Set(all.map(nameOf)).size === all.length, {
    error: 'has two prompts with the same id.',
  });

function nameOf(prompt: { id: string } | { recall: string }): string {
  return 'id' in prompt ? prompt.id : prompt.recall;
}

/** A message to him, where one would be sent: written here, read again by daylight. */
const message = fields({
  write: text('what message to write', 120),
  /** What to ask oneself before sending it, as sentences about the message. */
  checks: z
    .array(text('what to check before sending it', 120), {
      error: 'is missing. Give two to five things to check before sending it.',
    })
    .min(2, { error: 'is too short. Give two to five things to check before sending it.' })
    .max(5, { error: 'has more than five things. Keep the ones that matter.' }),
  /** Name under which it is kept. Pages that name the same one share what is written. */
  draft: id.optional(),
});

const stopIf = z
  .array(text('a case in which not to do this', 140), {
    error: 'is missing. Give one to three cases in which not to do this.',
  })
  .min(1, { error: 'is empty. Give one to three cases in which not to do this.' })
  .max(3, { error: 'has more than three cases. Keep the ones that matter.' });

/** Lines of the body that can be shared by themselves, word for word as shown. */
const lines = z
  .array(text('a line of the text that can stand by itself', 120), {
    error: 'is missing. Choose one or two lines of the text that can stand by themselves.',
  })
  .max(2, { error: 'has more than two lines. Keep the best.' });
const quotes = lines.min(1, { error: 'is empty. Choose one or two lines of the text.' });

/** How sure something is, as the evidence files grade it. */
const strengths = ['strong', 'medium', 'limited'] as const;

const claim = fields({
  /** What is known, in plain words, with its limit. */
  claim: text('what is known, with its limit', 240),
  /** That of its sources; `advice` is ours, without a study. */
  strength: z.enum([...strengths, 'advice'], {
    error: 'must be strong, medium, limited or advice.',
  }),
  /** Keys: file names in `content/sources/`, without `.yaml`. */
  sources: z.array(text('the key of a source')).default([]),
}).refine(({ strength, sources }) => (strength === 'advice') === (sources.length === 0), {
  error: 'must name its sources, or be marked as advice. Advice names none.',
});

/** Slug of a moment: the name of its file in `content/moments/`, without number and ending. */
const moment = text('the moment that it belongs to, such as on-your-own');

const moments = defineCollection({
  loader: contentFiles('moments', '.yaml'),
  schema: fields({
    title: text('the name of the moment', 40),
    /** What the reader does then. */
    summary: text('what the reader does then', 90),
  }),
});

const steps = defineCollection({
  loader: contentFiles('steps', '.mdx'),
  schema: fields({
    ...listed,
    moment,
    /** The step in three sentences; all of them together are `/short/`. */
    short: text('the step in three sentences', 400)
      .refine((value) => sentencesOf(value).length === 3, { error: 'must be three sentences.' })
      .refine((value) => wordsIn(value).length <= 60, { error: 'must have 60 words at most.' }),
    stopIf,
    quotes,
    /** One exercise, doable in ten minutes with what is in reach. */
    tryThis: fields({
      /** What to do, in a sentence or two. */
      task: text('what to do', 140),
      prompts,
      message: message.optional(),
    }),
    /** What is known beside what the body cites, which joins it by itself. */
    claims: z.array(claim).default([]),
  }),
});

const read = { ...listed, summary: text('the lead under the title', 140), quotes };

const reads = defineCollection({
  loader: contentFiles('read', '.mdx'),
  schema: z.discriminatedUnion(
    'kind',
    [
      /** An article that the text links to. */
      fields({ kind: z.literal('companion'), ...read, stopIf: stopIf.optional() }),
      /** “If this is you”: what no step can hold. */
      fields({
        kind: z.literal('piece'),
        ...read,
        moment,
        /** Its place in lists. */
        order: z.int({ error: 'is missing. Give its place in lists, as a whole number.' }),
        /** What to know first in just this case; it stands beside the safety note. */
        safety: text('the safety line of just this case', 200),
        stopIf,
        message: message.optional(),
      }),
    ],
    { error: 'must say its kind: companion or piece.' },
  ),
});

const heard = defineCollection({
  loader: contentFiles('heard', '.mdx'),
  schema: fields({
    /** What people have heard, without quotation marks. */
    saying: text('what people have heard', 90),
    updated,
    /** Slugs of the steps where one would look for it. */
    steps: z
      .array(text('the slug of a step'), { error: 'must be a list of slugs of steps.' })
      .min(1, { error: 'is empty. Name the step where one would look for it.' })
      .max(3, { error: 'has more than three steps. Keep the ones that matter.' }),
  }),
});

/** Texts that stand on more than one page. */
const shared = defineCollection({
  loader: contentFiles('shared', '.mdx'),
  schema: fields({ updated }),
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
    quotes: lines.default([]),
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
    /** How sure it is, as the evidence file grades it. */
    strength: z.enum(strengths, { error: 'must be strong, medium or limited.' }),
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
    /** Its two letters (ISO 3166-1), by which its phone numbers are read; none for several countries. */
    region: z
      .string()
      .refine((code) => isSupportedCountry(code), {
        error: 'must be the two letters of a country, such as US.',
      })
      .optional(),
    /** Day on which the lines were last compared with published pages. */
    checked: z.date({ error: 'must be a day, such as 2026-11-23.' }),
    emergency: z.union(
      [
        fields({
          /** Number to call when somebody is in danger, as it is dialed. */
          number: text('the emergency number, in quotes', 10),
          note: text('what a caller should know').optional(),
        }),
        fields({ unknown: text('why there is no number here') }),
      ],
      { error: 'must have a number in quotes, or unknown with the reason why there is none.' },
    ),
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
          /** When somebody answers, or `not known`. */
          hours: text('when somebody answers, or: not known'),
          /** Slugs of the needs that it serves. */
          needs: z
            .array(text('a file in content/needs/, without number and ending'), {
              error: 'must be a list of needs, such as [not-safe].',
            })
            .min(1, { error: 'is empty. Name the need that the line serves.' }),
          /** Where it was read. */
          read: fields({
            on: text('the page on which it was read', 120),
            /** Day or year of that page, or `not known`. */
            pageDate: text('the day or year of that page, or: not known', 60),
          }),
          /** Who says that it costs nothing; left out where nobody does. */
          free: text('who says that the line is free', 100).optional(),
          /** What we could not confirm. */
          note: text('what could not be confirmed').optional(),
        }).refine((line) => line.phone ?? line.url, {
          error: 'has neither phone nor url. Give at least one.',
        }),
      )
      .min(1, { error: 'is empty. Name at least one service.' }),
  }).superRefine(({ region, emergency, lines: all }, context) => {
    const numbers = [
      {
        path: ['emergency', 'number'],
        number: 'number' in emergency ? emergency.number : undefined,
      },
      ...all.flatMap(({ phone, text: sms }, index) => [
        { path: ['lines', index, 'phone'], number: phone },
        { path: ['lines', index, 'text', 'number'], number: sms?.number },
      ]),
    ];
    for (const { path, number } of numbers) {
      const message = number === undefined ? undefined : findPhoneProblem(number, region);
      if (message !== undefined) context.addIssue({ code: 'custom', path, message });
    }
  }),
});

/** What readers of the help page may need, in the order in which it asks. */
const needs = defineCollection({
  loader: contentFiles('needs', '.yaml'),
  schema: fields({
    title: text('the need, in the words of who has it', 70),
    summary: text('what to do first', 300),
    /** Whether the emergency numbers stand with it. */
    emergency: z.boolean({ error: 'must be true or false.' }).default(false),
  }),
});

export const collections = {
  article,
  moments,
  steps,
  reads,
  heard,
  shared,
  pages,
  sources,
  helpLines,
  needs,
};
