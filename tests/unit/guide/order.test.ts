import { expect, test } from 'vitest';
import { inOrder } from '#guide/order.ts';

const named = (...ids: string[]) => ids.map((id) => ({ id, filePath: `content/steps/${id}.mdx` }));

test('orders entries by the number in their file name, not by the alphabet', () => {
  const ordered = inOrder(
    'content/steps',
    named('10-j', '2-b', '1-a', '3-c', '4-d', '5-e', '6-f', '7-g', '8-h', '9-i'),
  );
  expect(ordered.map(({ slug }) => slug).join('')).toBe('abcdefghij');
  expect(ordered.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('keeps the rest of the file name as the slug', () => {
  expect(inOrder('content/steps', named('01-be-prepared-for-a-denial'))[0]).toMatchObject({
    number: 1,
    slug: 'be-prepared-for-a-denial',
  });
});

test.each(['apologize', '03_apologize', '03-Apologize', '03-', '03-apologize-', 'three-apologize'])(
  'rejects the file name %s and shows a right one',
  (id) => {
    expect(() => inOrder('content/steps', named(id))).toThrow(
      new RegExp(`^content/steps/${id}\\.mdx: .*Name it like 03-apologize\\.mdx`),
    );
  },
);

test('rejects two files with one number and names both', () => {
  expect(() => inOrder('content/steps', named('01-listen', '02-pause', '02-wait'))).toThrow(
    'content/steps/02-wait.mdx: It has the same number as content/steps/02-pause.mdx.',
  );
});

test('rejects a gap and says which number is missing', () => {
  expect(() => inOrder('content/steps', named('01-listen', '03-pause'))).toThrow(
    'content/steps/03-pause.mdx: No file has the number 2',
  );
});

test('rejects an order that does not begin with 1', () => {
  expect(() => inOrder('content/steps', named('02-pause'))).toThrow('No file has the number 1');
});

test('rejects a duplicate slug and names both files', () => {
  expect(() => inOrder('content/steps', named('01-listen', '02-listen'))).toThrow(
    'content/steps/02-listen.mdx: It has the same slug, "listen", as content/steps/01-listen.mdx.',
  );
});
