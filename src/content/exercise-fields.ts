import { z } from 'astro/zod';
import { fields, list, slug, text } from './fields.ts';

/** Names what a reader keeps, so it must outlive changes of wording and order. */
const id = slug('a name in a word or two, such as my-part');

/** Names what a reader writes elsewhere: `apologize/what-i-did`, the slug of a step and an id there. */
const recall = text('which prompt to show').regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, {
  error: 'must name a step and one of its prompts, such as apologize/what-i-did.',
});

const prompts = list(
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
  { give: 'one to five prompts: ten minutes must do', most: 5 },
).refine((all) => new Set(all.map(nameOf)).size === all.length, {
  error: 'has two prompts with the same id. Rename one of the two.',
});

function nameOf(prompt: { id: string } | { recall: string }): string {
  return 'id' in prompt ? prompt.id : prompt.recall;
}

/** A message to him, where one would be sent: written here, read again by daylight. */
export const message = fields({
  write: text('what message to write', 120),
  /** What to ask oneself before sending it, as sentences about the message. */
  checks: list(text('what to check before sending it', 120), {
    give: 'two to five things to check before sending it',
    least: 2,
    most: 5,
  }),
  /** Name under which it is kept. Pages that name the same one share what is written. */
  draft: id.optional(),
});

/** One exercise, doable in ten minutes with what is in reach. */
export const tryThis = fields({
  /** What to do, in a sentence or two. */
  task: text('what to do', 140),
  prompts,
  message: message.optional(),
});
