import { describe, expect, test } from 'vitest';
import { builtPage, builtPages, linkTo, textOf } from '../helpers/built-site.ts';
import { contentFiles, lettersOf } from '../helpers/content.ts';

const steps = contentFiles('steps').map((file, index) => ({ ...file, number: index + 1 }));

function stepPage({ slug }: { slug: string }): Document {
  return builtPage(`/steps/${slug}/`).document;
}

function pathOf({ slug }: { slug: string }): string {
  return linkTo(`/steps/${slug}/`);
}

test('each step file has a page, and there is no step page without a file', () => {
  const built = builtPages().filter(({ path }) => /^\/steps\/./.test(path));
  expect(built.map(({ path }) => path).sort()).toEqual(
    steps.map(({ slug }) => `/steps/${slug}/`).sort(),
  );
});

test('the list of steps leads to all of them in order', () => {
  const links = builtPage('/steps/').document.querySelectorAll('main ol a');
  expect([...links].map((link) => [link.getAttribute('href'), textOf(link)])).toEqual(
    steps.map((step) => [pathOf(step), step.title]),
  );
});

describe.each(steps)('the page of step $number, “$title”', (step) => {
  const document = stepPage(step);
  const before = steps[step.number - 2];
  const after = steps[step.number];

  test('has the title as its only first-level heading', () => {
    expect([...document.querySelectorAll('h1')].map(textOf)).toEqual([step.title]);
  });

  test('says its number and how many steps there are', () => {
    expect(textOf(document.querySelector('article header'))).toContain(
      `Step ${String(step.number)} of ${String(steps.length)}`,
    );
  });

  test('shows the whole body', () => {
    const article = document.querySelector('article')?.cloneNode(true) as Element;
    // What shares a line is within the sentence.
    for (const control of article.querySelectorAll('share-link')) control.remove();
    const shown = lettersOf(textOf(article));
    expect(step.texts).not.toEqual([]);
    expect(step.texts.filter((text) => !shown.includes(text))).toEqual([]);
  });

  test('leads to the step before and the step after by title', () => {
    const link = (rel: string) => {
      const links = [...document.querySelectorAll(`nav a[rel="${rel}"]`)];
      return links.map((a) => [a.getAttribute('href'), textOf(a)]);
    };
    const named = (step: typeof before) =>
      step ? [[pathOf(step), expect.stringContaining(step.title)]] : [];
    expect(link('prev')).toEqual(named(before));
    expect(link('next')).toEqual(named(after));
  });

  test('leads to its place in the whole article', () => {
    const back = document.querySelector(`article a[href="${linkTo(`/#${step.slug}`)}"]`);
    expect(textOf(back)).toContain('whole article');
  });
});
