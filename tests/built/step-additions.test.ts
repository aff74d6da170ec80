import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { builtPage, linkTo, textOf } from '../helpers/built-site.ts';
import { contentFiles, lettersOf } from '../helpers/content.ts';

const steps = contentFiles('steps');
const pageOf = (slug: string) => builtPage(`/steps/${slug}/`);

describe.each(steps)('the page of $slug', ({ slug, title, texts }) => {
  const { document, html } = pageOf(slug);
  const sectionOf = (id: string) => document.querySelector(`section[aria-labelledby="${id}"]`);

  test('adds the same parts in the same order and words after the text', () => {
    const headings = [...document.querySelectorAll('main h2')].map(textOf);
    expect(headings).toEqual(['Try this', 'What we know', 'Stop here if']);
    const text = document.querySelector('.prose');
    const follows = text?.compareDocumentPosition(sectionOf('try-this') as unknown as Node) ?? 0;
    expect(follows & 4).toBe(4);
  });

  test('asks for something to write or tick, each with its words', () => {
    const fields = [
      ...(sectionOf('try-this')?.querySelectorAll('textarea, input:not([type="hidden"])') ?? []),
    ];
    expect(fields.length).toBeGreaterThan(1);
    expect(fields.filter((field) => textOf(field.closest('label')) === '')).toEqual([]);
  });

  test('says how sure each claim is, and of each source whom it studied and its limits', () => {
    const claims = [...(sectionOf('what-we-know')?.querySelectorAll('li') ?? [])].map(textOf);
    expect(claims.length).toBeGreaterThan(1);
    const advice = claims.filter((claim) => claim.includes('Advice: ours, without a study.'));
    const studied = claims.filter((claim) =>
      /How sure: (?:strong|some)\. The source.*\(.+\)\..+Studied: .+Limits: ./s.test(claim),
    );
    expect(advice.length + studied.length).toBe(claims.length);
  });

  test('names one to three cases in which to stop, and the way to help', () => {
    const cases = [...(sectionOf('stop-here-if')?.querySelectorAll('li') ?? [])];
    expect(cases.length).toBeGreaterThanOrEqual(1);
    expect(cases.length).toBeLessThanOrEqual(3);
    const help = sectionOf('stop-here-if')?.querySelector('a')?.getAttribute('href');
    expect(help).toBe(linkTo('/help/'));
  });

  test('gives its text to a browser’s reader mode', () => {
    const read = new Readability(parseHTML(html).document).parse();
    expect(read?.title).toContain(title);
    const shown = lettersOf(read?.textContent ?? '');
    expect(texts.filter((text) => !shown.includes(text))).toEqual([]);
  });

  test('says when it was last changed', () => {
    const day = document.querySelector('main time')?.getAttribute('datetime');
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

test('the short version has every step in three sentences, with a link to it', () => {
  const items = [...builtPage('/short/').document.querySelectorAll('main ol > li')];
  expect(items.map((item) => item.querySelector('a')?.getAttribute('href'))).toEqual(
    steps.map(({ slug }) => linkTo(`/steps/${slug}/`)),
  );
  const sentences = items.map((item) => textOf(item.querySelector('p:last-child')).split('. '));
  expect(sentences.filter((found) => found.length < 2)).toEqual([]);
});

test('the whole article shows each step’s exercise and leads to it', () => {
  const { document } = builtPage('/');
  const links = [...document.querySelectorAll('aside a[href$="#try-this"]')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    steps.map(({ slug }) => linkTo(`/steps/${slug}/#try-this`)),
  );
});

test('the whole article asks which part is needed tonight', () => {
  const { document } = builtPage('/');
  const tonight = document.querySelector('nav[aria-label="Which part do I need tonight?"]');
  expect(tonight?.querySelectorAll('a')).toHaveLength(4);
});
