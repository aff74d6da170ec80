import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editPage, readPage } from '#build/built-page.ts';
import { hostileText } from '../../helpers/hostile.ts';

test('tells which elements, classes, attributes and types of field a page has', () => {
  const page = readPage('<main class="wide  step"><input type=date hidden></main>');
  expect([...page.tags]).toEqual(['main', 'input']);
  expect([...page.classes]).toEqual(['wide', 'step']);
  expect([...page.attributes]).toEqual(['class', 'type', 'hidden']);
  expect([...page.types]).toEqual(['date']);
});

test('finds scripts, styles and data with their content', () => {
  const html = '<p>1<style>p{}</style><data class=a>2</data><script src="/a.js"></script>3';
  const { elements } = readPage(html);
  expect(elements.map(({ name }) => name)).toEqual(['style', 'data', 'script']);
  expect(elements.map(({ content }) => html.slice(content.start, content.end))).toEqual([
    'p{}',
    '2',
    '',
  ]);
  expect(elements.map(({ start, end }) => html.slice(start, end))).toEqual([
    '<style>p{}</style>',
    '<data class=a>2</data>',
    '<script src="/a.js"></script>',
  ]);
});

test('takes nothing that an attribute or a script says for an element', () => {
  const attribute = hostileText.map((text) => text.replaceAll('"', '&#34;'));
  const told = fc.oneof(
    attribute,
    fc.constantFrom('<script>evil()</script>', 'a < b', '<style>*{}</style>', "it's > <script "),
  );
  fc.assert(
    fc.property(told, (text) => {
      const html = `<meta content="${text}"><script>if (a<b) c("'<style>")</script><style>p{}</style>`;
      const { elements } = readPage(html);
      expect(elements.map(({ start, end }) => html.slice(start, end))).toEqual([
        `<script>if (a<b) c("'<style>")</script>`,
        '<style>p{}</style>',
      ]);
    }),
  );
});

test('changes the named parts of a page, in any order, and nothing else', () => {
  const edits = [
    { start: 6, end: 7, text: 'two' },
    { start: 3, end: 3, text: '0 ' },
    { start: 3, end: 4, text: 'one' },
  ];
  expect(editPage('<p>1, 2</p>', edits)).toBe('<p>0 one, two</p>');
});
