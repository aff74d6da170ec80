import { afterEach, expect, test, vi } from 'vitest';
import { toFeedItem, toFeedParts, withWholeLinks } from '#head/feed.ts';
import { toGuide } from '#guide/guide.ts';
import { companionEntry, guideEntries, stepEntry } from '../../helpers/entries.ts';

afterEach(() => vi.unstubAllEnvs());

const page = 'https://guide.example/some/base/steps/pause/';

test.each([
  ['a place on its page', '<a href="#source-doe">', `<a href="${page}#source-doe">`],
  [
    'a page of the site',
    '<a class="x" href="/some/base/help/">',
    '<a class="x" href="https://guide.example/some/base/help/">',
  ],
  ['another site', '<a href="https://doi.org/10.1/x">', '<a href="https://doi.org/10.1/x">'],
  ['a phone', '<a href="tel:911">', '<a href="tel:911">'],
  ['a picture', '<img alt="" src="/a.png">', '<img alt="" src="https://guide.example/a.png">'],
  [
    'a place behind a title with a sign',
    '<a title="a > b" href="#source-doe">',
    `<a title="a > b" href="${page}#source-doe">`,
  ],
  ['words that look like a link', '<p>href="#x"</p>', '<p>href="#x"</p>'],
])('makes a link to %s whole', (_, html, expected) => {
  expect(withWholeLinks(html, page)).toBe(expected);
});

test('brings what was changed last first, and else in reading order', () => {
  const guide = toGuide(
    guideEntries({
      steps: [
        stepEntry('01-listen'),
        stepEntry('02-pause'),
        stepEntry('03-ask', { updated: new Date('2026-12-24') }),
      ],
      reads: [companionEntry('more')],
    }),
  );
  const slugs = toFeedParts(guide).map(({ slug }) => slug);
  expect(slugs).toEqual(['ask', 'listen', 'pause', 'more']);
});

test('an item has the address of its page and the day of its last change', () => {
  vi.stubEnv('SITE', 'https://guide.example');
  vi.stubEnv('BASE_URL', '/some/base/');
  const part = toFeedParts(toGuide(guideEntries()))[1];
  if (!part) throw new Error('The feed has no second part.');
  expect(toFeedItem(part, '<a href="#a">a</a>')).toMatchObject({
    link: page,
    pubDate: new Date('2026-11-23'),
    content: `<a href="${page}#a">a</a>`,
  });
});
