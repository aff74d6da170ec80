import { expect, test } from 'vitest';
import { splitAtQuotes, toQuotes } from '#guide/quotes.ts';
import { stepEntry, makeSteps } from '../../helpers/entries.ts';

const body =
  '<div><p>Wait. Do not\nsend it.</p><p>Sleep first &amp; then read it.</p><p>Go.</p></div>';

function stepWith(...quotes: string[]) {
  const [step] = makeSteps([stepEntry('01-wait', { quotes })]);
  if (!step) throw new Error('There is no step.');
  return step;
}

test('marks each line and cuts the text after it', () => {
  const pieces = splitAtQuotes(body, stepWith('Sleep first & then read it.', 'Do not send it.'));
  expect(pieces.map(({ html }) => html)).toEqual([
    '<div><p>Wait. <mark id="line-2">Do not\nsend <span class="unbroken">it.',
    '</span></mark></p><p><mark id="line-1">Sleep first &amp; then read <span class="unbroken">it.',
    '</span></mark></p><p>Go.</p></div>',
  ]);
  expect(pieces.map(({ quote }) => quote?.text)).toEqual([
    'Do not send it.',
    'Sleep first & then read it.',
    undefined,
  ]);
});

test('makes links that lead to the words, and to their paragraph where a browser cannot', () => {
  const [quote] = toQuotes({
    quotes: ['A half-wish, “mine” & his'],
    path: '/steps/wait/',
    slug: 'wait',
  });
  expect(quote?.path).toBe(
    '/steps/wait/#line-1:~:text=A%20half%2Dwish%2C%20%E2%80%9Cmine%E2%80%9D%20%26%20his',
  );
});

test('finds a line whatever codes its letters are written in', () => {
  const html = `<p>${'Café, née.'.normalize('NFD')}</p>`;
  const [marked] = splitAtQuotes(html, stepWith('Café, née.'));
  expect(marked?.html).toBe('<p><mark id="line-1">Café, <span class="unbroken">née.');
});

test.each([
  ['Nobody said this.', 'is nowhere in the text'],
  ['it.', 'is in the text 3 times'],
])('rejects “%s”, with the file', (quote, problem) => {
  expect(() => splitAtQuotes(body, stepWith(quote))).toThrow(problem);
  expect(() => splitAtQuotes(body, stepWith(quote))).toThrow('content/steps/01-wait.mdx');
});
