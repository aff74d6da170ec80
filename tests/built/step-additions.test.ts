import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { builtPage, linkTo, textOf } from '../helpers/built-site.ts';
import { contentFiles, lettersOf } from '../helpers/content.ts';

const steps = contentFiles('steps');

const pages = steps.map((step) => ({ ...step, ...builtPage(`/steps/${step.slug}/`) }));
const sectionOf = (document: Document, id: string) =>
  document.querySelector(`section[aria-labelledby="${id}"]`);
/** Whether an element comes before another. */
const isBefore = (document: Document, one: Element | null, other: Element | null) => {
  const all = [...document.querySelectorAll('*')];
  return one !== null && other !== null && all.indexOf(one) < all.indexOf(other);
};

test('a step says when to stop, then its text, its exercise, and last what is known', () => {
  for (const { path, document } of pages) {
    const parts = [
      document.querySelector('h1'),
      document.querySelector('article share-link'),
      document.querySelector('aside[aria-label="Stop here if"]'),
      document.querySelector('.prose'),
      sectionOf(document, 'try-this'),
      document.querySelector('nav[aria-label="Next and previous step"]'),
      sectionOf(document, 'what-we-know'),
    ];
    expect(parts, path).not.toContain(null);
    parts.slice(1).forEach((part, index) => {
      expect(isBefore(document, parts[index] ?? null, part), `${path}, part ${String(index)}`).toBe(
        true,
      );
    });
  }
});

test('a step asks for something to write or tick, each with its words', () => {
  for (const { path, document } of pages) {
    const fields = [
      ...(sectionOf(document, 'try-this')?.querySelectorAll(
        'textarea, input:not([type="hidden"])',
      ) ?? []),
    ];
    expect(fields.length, path).toBeGreaterThan(0);
    expect(fields.filter((field) => textOf(field.closest('label')) === '')).toEqual([]);
  }
});

test('a step says how sure each claim is, and of each source whom it studied and its limits', () => {
  for (const { path, document } of pages) {
    const known = sectionOf(document, 'what-we-know')?.querySelectorAll('.known > li') ?? [];
    const claims = [...known].map(textOf);
    expect(claims.length, path).toBeGreaterThan(0);
    const advice = claims.filter((claim) => claim.includes('This is ours, without a study.'));
    const studied = claims.filter((claim) =>
      /(?:Strong|Medium|Limited) evidence.*\(.+\)\..+Studied: .+Limits: ./s.test(claim),
    );
    expect(advice.length + studied.length, path).toBe(claims.length);
  }
});

test('a step names one to three cases in which to stop, and the way to help', () => {
  for (const { path, document } of pages) {
    const stop = document.querySelector('aside[aria-label="Stop here if"]');
    const cases = stop?.querySelectorAll('li') ?? [];
    expect(cases.length, path).toBeGreaterThanOrEqual(1);
    expect(cases.length, path).toBeLessThanOrEqual(3);
    expect(stop?.querySelector('a')?.getAttribute('href')).toBe(linkTo('/help/'));
  }
});

test('a step gives its text to a browser’s reader mode', () => {
  for (const { path, html, title, texts } of pages) {
    const read = new Readability(parseHTML(html).document).parse();
    expect(read?.title).toContain(title);
    const shown = lettersOf(read?.textContent ?? '');
    expect(
      texts.filter((text) => !shown.includes(text)),
      path,
    ).toEqual([]);
  }
});

test('a step says when it was last changed', () => {
  for (const { path, document } of pages) {
    const day = document.querySelector('main time')?.getAttribute('datetime');
    expect(day, path).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test('the short version has every step in three sentences, with a link to it', () => {
  const items = [...builtPage('/short/').document.querySelectorAll('main li[id]')];
  expect(items.map((item) => item.querySelector('a')?.getAttribute('href'))).toEqual(
    steps.map(({ slug }) => linkTo(`/steps/${slug}/`)),
  );
  const sentences = items.map((item) => textOf(item.querySelector('p:last-child')).split('. '));
  expect(sentences.filter((found) => found.length < 2)).toEqual([]);
});

test('the whole article says with each step when to stop, and leads to its exercise', () => {
  const { document } = builtPage('/');
  const stops = document.querySelectorAll('main section aside[aria-label^="Stop here if"]');
  expect(stops).toHaveLength(steps.length);
  const links = [...document.querySelectorAll('main a[href$="#try-this"]')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    steps.map(({ slug }) => linkTo(`/steps/${slug}/#try-this`)),
  );
});

test('the whole article asks which part is needed tonight, help among them', () => {
  const { document } = builtPage('/');
  const tonight = document.querySelector('nav[aria-label="Which part do I need tonight?"]');
  const links = [...(tonight?.querySelectorAll('a') ?? [])].map((link) =>
    link.getAttribute('href'),
  );
  expect(links).toEqual(
    expect.arrayContaining([linkTo('/help/#not-safe'), linkTo('/help/#not-alive')]),
  );
});

test('the safety note is on the article, the short version, and every article beside them', () => {
  const paths = ['/', '/short/', ...contentFiles('read').map(({ slug }) => `/read/${slug}/`)];
  for (const path of paths) {
    const note = builtPage(path).document.querySelector('aside[aria-label="Before you go on"]');
    expect(note?.querySelector('a')?.getAttribute('href'), path).toContain(linkTo('/help/'));
  }
});
