import { expect, test } from 'vitest';
import { builtPages, textOf } from '../helpers/built-site.ts';

/** Traces of a value that was not there, of markup that was not rendered, of text not yet written. */
const leftovers =
  /\bundefined\b|\bnull\b|\bNaN\b|\[object|\{[^}]*\}|Invalid Date|\blorem\b|\bipsum\b|\bTODO\b|\bFIXME\b|<\/?[A-Za-z]|\]\(|\*\*/i;

test.each(builtPages())('$path shows no unfinished text', ({ document }) => {
  const read = [...document.querySelectorAll('title, body, body *:not(script)')].flatMap(
    (element) =>
      [...element.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map((text) => text.textContent),
  );
  const heard = [...document.querySelectorAll('[aria-label], [alt], [title], [content]')].flatMap(
    (element) =>
      ['aria-label', 'alt', 'title', 'content'].map((name) => element.getAttribute(name) ?? ''),
  );
  const found = [...read, ...heard].flatMap((text) => leftovers.exec(text ?? '')?.[0] ?? []);
  expect(found).toEqual([]);
});

test.each(builtPages())('$path leaves no paragraph, item or link empty', ({ document }) => {
  const empty = [...document.querySelectorAll('p, li, a, button, summary')].filter(
    (element) => textOf(element) === '' && !element.hasAttribute('aria-label'),
  );
  expect(empty.map((element) => element.outerHTML)).toEqual([]);
});
