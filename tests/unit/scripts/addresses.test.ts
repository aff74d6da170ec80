import { expect, test } from 'vitest';
import { findAddressProblems, toPublished, withPublished } from '../../../scripts/addresses.ts';

const list = '# Why\n# and how.\n/\n/#listen\n/steps/listen/\n';

test('reads the addresses on the list, not the lines that explain it', () => {
  expect(toPublished(list)).toEqual(['/', '/#listen', '/steps/listen/']);
  expect(toPublished(list.replaceAll('\n', '\r\n'))).toEqual(toPublished(list));
});

test('adds to the list in order, and takes nothing from it', () => {
  expect(withPublished(list, ['/steps/ask/', '/'])).toBe(
    '# Why\n# and how.\n/\n/#listen\n/steps/ask/\n/steps/listen/\n',
  );
  expect(withPublished(list, [])).toBe(list);
});

test('finds nothing where everything answers and everything is listed', () => {
  const built = { shared: ['/'], answered: new Set(['/', '/#listen', '/steps/listen/']) };
  expect(findAddressProblems(toPublished(list), built)).toEqual([]);
});

test.each([
  [
    '/steps/listen/',
    'If the step was renamed, add `aliases: [listen]` to the front matter of its file in content/steps/. If it was removed, add that to the step that serves its readers best.',
  ],
  [
    '/read/more/',
    'If the companion was renamed, add `aliases: [more]` to the front matter of its file in content/read/. If it was removed, add that to the companion that serves its readers best.',
  ],
  [
    '/#listen',
    'If the step or section was renamed, add `aliases: [listen]` to the front matter of its file in content/steps/ or content/article/. If it was removed, add that to the one that serves its readers best.',
  ],
  ['/short/', 'Bring the page or file back: people and programs keep its address.'],
  ['/rss.xml', 'Bring the page or file back: people and programs keep its address.'],
])('says how to mend %s, which no longer answers', (address, fix) => {
  expect(findAddressProblems([address], { shared: [], answered: new Set() })).toEqual([
    `content/published-addresses.txt: ${address} was published, and nothing answers there any more. ${fix}`,
  ]);
});

test('names the command for an address that is not on the list', () => {
  expect(findAddressProblems([], { shared: ['/steps/ask/'], answered: new Set() })).toEqual([
    'content/published-addresses.txt: /steps/ask/ is not on the list. Run `npm run keep-addresses` and commit the file: from then on the address stays.',
  ]);
});
