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
  const headings = document.querySelectorAll('section[aria-labelledby="lines"] section > h3');
  expect([...headings].map(({ id }) => id)).toEqual(countries);
});

test('begins with what is needed, each with what to do first', () => {
  const needs = readdirSync(join(import.meta.dirname, '../../content/needs'))
    .sort()
    .map((name) => name.replace(/^\d+-/, '').replace(/\.yaml$/, ''));
  const links = [...document.querySelectorAll('nav[aria-label="What you need"] a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(needs.map((slug) => `#${slug}`));
  for (const slug of needs) {
    const section = document.querySelector(`section[aria-labelledby="${slug}"]`);
    expect(textOf(section?.querySelector('p')), slug).not.toBe('');
  }
});

test('every line says its hours, or that they are not known', () => {
  const lines = [...document.querySelectorAll('section[aria-labelledby="lines"] li:has(h4)')];
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.filter((line) => !/Open .+\.|Hours not known\./.test(textOf(line)))).toEqual([]);
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
    expect(textOf(time?.parentElement)).toContain('Last compared');
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
