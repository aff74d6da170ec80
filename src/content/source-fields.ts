import { z } from 'astro/zod';
import { address, fields, list, text } from './fields.ts';

/** How sure something is, as the evidence files grade it. */
export const strengths = ['strong', 'medium', 'limited'] as const;

const notADoi = 'must be a DOI, such as 10.1111/ncmr.12073.';

/** A cited work. */
export const source = fields({
  /** Surname first, then initials, as reference lists have it; or the name of an organization. */
  authors: list(text('one author a line'), { give: 'the authors, one a line' }),
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
    .string({ error: notADoi })
    .regex(/^10\.\d{4,9}\/[^\s\p{C}]+$/u, { error: notADoi })
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
});
