import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtPage, builtPages, linkTo, textOf } from '../helpers/built-site.ts';

const { document } = builtPage('/help/');
const countries = readdirSync(join(import.meta.dirname, '../../content/help-lines'))
  .filter((name) => name.endsWith('.yaml'))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  .map((name) => name.replace(/^\d+-/, '').replace(/\.yaml$/, ''));

test('lists every country in the order of its file', () => {
  const headings = document.querySelectorAll('section section > h3');
  expect([...headings].map(({ id }) => id)).toEqual(countries);
});

describe.each(countries)('the lines of %s', (country) => {
  const section = document.querySelector(`section[aria-labelledby="${country}"]`);
  const lines = [...(section?.querySelectorAll('li:has(h4)') ?? [])];

  test('can each be reached by a link', () => {
    expect(lines).not.toEqual([]);
    const addresses = lines.map((line) =>
      [...line.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    );
    for (const hrefs of addresses) {
      expect(hrefs).not.toEqual([]);
      expect(hrefs.filter((href) => !reachesSomebody(href))).toEqual([]);
    }
  });

  test('call the number that they show', () => {
    const calls = [...(section?.querySelectorAll('a[href^="tel:"]') ?? [])];
    expect(calls.map((link) => link.getAttribute('href'))).toEqual(
      calls.map((link) => `tel:${textOf(link).replaceAll(/\D/g, '')}`),
    );
  });

  test('say on which day they were last checked', () => {
    const time = section?.querySelector('time');
    const day = time?.getAttribute('datetime') ?? '';
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(textOf(time)).toBe(
      new Date(day).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
    );
    expect(textOf(time?.parentElement)).toContain('Last checked');
  });
});

test('is linked from every page, in the same words', () => {
  for (const page of builtPages()) {
    const link = page.document.querySelector(
      `nav[aria-label="Site"] a[href="${linkTo('/help/')}"]`,
    );
    expect(textOf(link), page.path).toBe('Get help');
  }
});

function reachesSomebody(href: string): boolean {
  return /^(?:tel:\d{3,}|sms:\d{3,}(?:\?body=\S+)?|mailto:\S+@\S+|https:\/\/\S+)$/.test(href);
}
