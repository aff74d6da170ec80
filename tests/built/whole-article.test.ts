import { expect, test } from 'vitest';
import { builtPage, linkTo, textOf } from '../helpers/built-site.ts';
import { contentFiles, lettersOf } from '../helpers/content.ts';

const { document } = builtPage('/');
const steps = contentFiles('steps');
const sections = contentFiles('article');
const closing = sections.slice(-1);

function sectionOf({ slug }: { slug: string }): Element | null | undefined {
  return document.querySelector(`section[aria-labelledby="${slug}"]`);
}

/** What shares a line is within the sentence. */
function textWithoutControls(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const control of copy?.querySelectorAll('share-link') ?? []) control.remove();
  return textOf(copy);
}

/** The headings that name a section, in reading order. */
const headings = [...document.querySelectorAll('section[aria-labelledby]')].flatMap((section) => {
  const id = section.getAttribute('aria-labelledby') ?? '';
  return document.getElementById(id) ?? [];
});

test('has every section and every step in reading order', () => {
  const inOrder = [...sections.slice(1, -1), ...steps, ...closing];
  expect(headings.map((heading) => [heading.id, textOf(heading)])).toEqual([
    ...inOrder.map(({ slug, title }) => [slug, title]),
    ['if-this-is-you', 'If this is you'],
    ['sources', 'Sources'],
  ]);
});

test.each([...sections.slice(1), ...steps])('shows “$title” in full', ({ slug, texts }) => {
  const shown = lettersOf(textWithoutControls(sectionOf({ slug })));
  expect(texts).not.toEqual([]);
  expect(texts.filter((text) => !shown.includes(text))).toEqual([]);
});

test('opens with the title, the promise and the opening in full', () => {
  const [opening] = sections;
  expect([...document.querySelectorAll('h1')].map(textOf)).toEqual([opening?.title]);
  const promise = textOf(document.querySelector('h1 + p'));
  expect(opening?.promise).not.toBe('');
  for (const piece of opening?.promise.split(/\{steps\}/i) ?? []) expect(promise).toContain(piece);
  const shown = lettersOf(textWithoutControls(document.querySelector('#opening')));
  expect(opening?.texts.filter((text) => !shown.includes(text))).toEqual([]);
});

test('numbers each step', () => {
  const labels = steps.map((step) => textOf(sectionOf(step)?.querySelector('p')));
  expect(labels).toEqual(
    steps.map((_, index): unknown =>
      expect.stringContaining(`· Step ${String(index + 1)} of ${String(steps.length)}`),
    ),
  );
});

test('leads from each step’s heading to its own page', () => {
  const links = steps.map((step) => sectionOf(step)?.querySelector('h3 a')?.getAttribute('href'));
  expect(links).toEqual(steps.map(({ slug }) => linkTo(`/steps/${slug}/`)));
});

test('has a table of contents that names every section and step in order', () => {
  const headings = [
    ...document.querySelectorAll('section[aria-labelledby] :is(h2, h3)[id]'),
  ].filter(
    ({ id, parentElement }) =>
      parentElement?.closest('section')?.getAttribute('aria-labelledby') === id,
  );
  const lines = headings.map((heading) => [
    `#${heading.id}`,
    heading.id === 'the-steps' ? `The ${String(steps.length)} steps` : textOf(heading),
  ]);
  // A narrow screen may be shown another list than a wide one.
  const lists = [...document.querySelectorAll('nav[aria-label^="Contents"] ul')];
  expect(lists).not.toEqual([]);
  for (const list of lists) {
    const links = [...list.querySelectorAll('a')];
    expect(links.map((link) => [link.getAttribute('href'), textOf(link)])).toEqual(lines);
  }
});
