import { z } from 'astro/zod';
import { isSupportedCountry } from 'libphonenumber-js/max';
import { day } from './day.ts';
import { address, fields, list, text } from './fields.ts';
import { findPhoneProblem } from './phone.ts';

/** A service that helps. */
const line = fields({
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
  needs: list(text('a file in content/needs/, without number and ending'), {
    give: 'the needs that the line serves, such as [not-safe]',
  }),
  /** Where it was read. */
  read: fields({
    on: text('the page on which it was read', 120),
    /** Day or year of that page, or `not known`. */
    pageDate: text('the day or year of that page, or: not known', 60),
  }),
  /** Who says that it costs nothing; left out where nobody does. */
  free: text('who says that the line is free', 100)
    .min(10, {
      error: 'must say who calls the line free, such as: The charity’s own page of 2024.',
    })
    .optional(),
  /** What we could not confirm. */
  note: text('what could not be confirmed').optional(),
})
  .refine(({ phone, url }) => phone ?? url, {
    error: 'has neither phone nor url. Give at least one.',
  })
  .refine(({ free, ...told }) => free ?? ![told.for, told.hours, told.note].some(saysFree), {
    error:
      'is called free, and nobody is named who says so. Write who does into free, or take it out.',
  });

function saysFree(words: string | undefined): boolean {
  return /\bfree(?:phone)?\b/i.test(words ?? '');
}

/** The support lines of one country. */
export const country = fields({
  /** Heading of the lines. */
  country: text('the country'),
  /** Its two letters (ISO 3166-1), by which its phone numbers are read; none for several countries. */
  region: z
    .string()
    .refine((code) => isSupportedCountry(code), {
      error: 'must be the two letters of a country, such as US.',
    })
    .optional(),
  /** Day on which the lines were last compared with published pages. */
  checked: day('the day on which the lines were last compared with published pages'),
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
  lines: list(line, { give: 'one service or more' }),
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
});
