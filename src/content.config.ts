import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentFiles } from '#content/content-files.ts';
import { message, tryThis } from '#content/exercise-fields.ts';
import {
  aliases,
  description,
  descriptionWithCount,
  drawing,
  fields,
  list,
  text,
  textWithCount,
  title,
  updated,
} from '#content/fields.ts';
import { country } from '#content/help-line-fields.ts';
import { source, strengths } from '#content/source-fields.ts';
import { sentencesOf, wordsIn } from '#content/sentences.ts';

/** Files of one kind: the loader rejects those that are not as the schema says. */
function collection<Schema extends z.ZodType>(
  folder: string,
  ending: '.mdx' | '.yaml',
  schema: Schema,
) {
  return defineCollection({ loader: contentFiles(folder, ending, schema), schema });
}

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

const stopIf = list(text('a case in which not to do this', 140), {
  give: 'one to three cases in which not to do this',
  most: 3,
});

/** A line of the body that can be shared by itself, word for word as shown. */
const quote = text('a line of the text that can stand by itself', 120);
const quotes = list(quote, {
  give: 'one or two lines of the text that can stand by themselves',
  most: 2,
});

const claim = fields({
  /** What is known, in plain words, with its limit. */
  claim: text('what is known, with its limit', 240),
  /** That of its sources; `advice` is ours, without a study. */
  strength: z.enum([...strengths, 'advice'], {
    error: 'must be strong, medium, limited or advice.',
  }),
  /** Keys: file names in `content/sources/`, without `.yaml`. */
  sources: list(text('the key of a source'), { give: 'keys of sources', least: 0 }).default([]),
}).refine(({ strength, sources }) => (strength === 'advice') === (sources.length === 0), {
  error: 'must name its sources, or be marked as advice. Advice names none.',
});

/** Slug of a moment: the name of its file in `content/moments/`, without number and ending. */
const moment = text('the moment that it belongs to, such as on-your-own');

const moments = collection(
  'moments',
  '.yaml',
  fields({
    title: text('the name of the moment', 40),
    /** What the reader does then. */
    summary: text('what the reader does then', 90),
  }),
);

const steps = collection(
  'steps',
  '.mdx',
  fields({
    ...listed,
    moment,
    /** The step in three sentences; all of them together are `/short/`. */
    short: text('the step in three sentences', 400)
      .refine((value) => sentencesOf(value).length === 3, { error: 'must be three sentences.' })
      .refine((value) => wordsIn(value).length <= 60, { error: 'must have 60 words at most.' }),
    stopIf,
    quotes,
    tryThis,
    /** What is known beside what the body cites, which joins it by itself. */
    claims: list(claim, { give: 'claims', least: 0 }).default([]),
  }),
);

const read = { ...listed, summary: text('the lead under the title', 140), quotes };

const reads = collection(
  'read',
  '.mdx',
  z.discriminatedUnion(
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
        /** What to know first in just this case; it is beside the safety note. */
        safety: text('the safety line of just this case', 200),
        stopIf,
        message: message.optional(),
      }),
    ],
    { error: 'must be companion or piece.' },
  ),
);

const heard = collection(
  'heard',
  '.mdx',
  fields({
    /** What people have heard, without quotation marks. */
    saying: text('what people have heard', 90),
    updated,
    /** Slugs of the steps where one would look for it. */
    steps: list(text('the slug of a step'), {
      give: 'one to three steps where one would look for it, by their slugs',
      most: 3,
    }),
  }),
);

/** Texts that are on more than one page. */
const shared = collection('shared', '.mdx', fields({ updated }));

const pages = collection('pages', '.mdx', fields(page));

const article = collection(
  'article',
  '.mdx',
  fields({
    /** Heading of the section and its line in the table of contents. */
    title: title('the heading of the section'),
    updated,
    drawing: drawing.optional(),
    aliases,
    quotes: list(quote, { give: 'lines of the text', least: 0, most: 2 }).default([]),
    /** For the opening: the line under the article's title. `{Steps}` becomes the number in words. */
    promise: textWithCount('the line under the article’s title', 120).optional(),
    /** For the opening: what search results show of the whole article. Takes `{Steps}` too. */
    description: descriptionWithCount.optional(),
    /** For the opening: plain questions that lead to the part a reader needs tonight. */
    tonight: list(
      fields({
        question: text('the question', 60),
        /** Address on this site, such as `/steps/apologize/`. */
        link: text('the address').startsWith('/', { error: 'must begin with a slash.' }),
      }),
      { give: 'questions, each with a link' },
    ).optional(),
  }),
);

const sources = collection('sources', '.yaml', source);

const helpLines = collection('help-lines', '.yaml', country);

/** What readers of the help page may need, in the order in which it asks. */
const needs = collection(
  'needs',
  '.yaml',
  fields({
    title: text('the need, in the words of who has it', 70),
    summary: text('what to do first', 300),
    /** Whether the emergency numbers are shown with it. */
    emergency: z.boolean({ error: 'must be true or false.' }).default(false),
  }),
);

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
