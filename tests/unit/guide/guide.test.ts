import { expect, test } from 'vitest';
import { toCheckedGuide } from '#checks/check-guide.ts';
import { sourcesCitedIn } from '#guide/guide.ts';
import {
  claimOn,
  companionEntry,
  guideEntries,
  openingEntry,
  pageEntry,
  sectionEntry,
  sourceEntry,
  stepEntry,
} from '../../helpers/entries.ts';

const citing = (key: string) => `In <Cite source="${key}">a study</Cite>, people did.`;

test('names the site after the number of steps', () => {
  expect(toCheckedGuide(guideEntries()).name).toBe('Two Steps');
});

test('tells each source where it is used, once a part', () => {
  const guide = toCheckedGuide(
    guideEntries({
      steps: [
        stepEntry('01-listen', { body: `${citing('doe')} ${citing('doe')}` }),
        stepEntry('02-pause', { claims: [claimOn('roe')] }),
      ],
      reads: [companionEntry('more', citing('doe'))],
      sources: [sourceEntry('doe'), sourceEntry('roe')],
    }),
  );
  expect(guide.sources.map(({ key, citedIn }) => [key, citedIn.map(({ path }) => path)])).toEqual([
    ['doe', ['/steps/listen/', '/read/more/']],
    ['roe', ['/steps/pause/']],
  ]);
  expect(sourcesCitedIn(guide, guide.steps.slice(0, 1)).map(({ key }) => key)).toEqual(['doe']);
});

test('rejects a source that nothing cites', () => {
  expect(() => toCheckedGuide(guideEntries({ sources: [sourceEntry('doe')] }))).toThrow(
    'content/sources/doe.yaml: Nothing cites this source.',
  );
});

test('rejects a step whose id the whole article already has', () => {
  expect(() => toCheckedGuide(guideEntries({ steps: [stepEntry('01-closing')] }))).toThrow(
    'content/article/3-closing.mdx: Its id "closing" is also used by content/steps/01-closing.mdx.',
  );
});

test('rejects a site without its help page', () => {
  expect(() =>
    toCheckedGuide(guideEntries({ pages: [pageEntry('about'), pageEntry('heard')] })),
  ).toThrow('content/pages/help.mdx: The file is missing.');
});

test('lists every problem at once, each with its file', () => {
  const entries = guideEntries({
    steps: [
      stepEntry('01-listen', { body: citing('nobody') }),
      stepEntry('02-pause', { body: 'See [it](/nowhere/).' }),
    ],
  });
  expect(() => toCheckedGuide(entries)).toThrow(
    /01-listen\.mdx:1: There is no source.*\n.*02-pause\.mdx:1: The link \/nowhere\/ leads nowhere/,
  );
});

test('counts the reading time of the whole article without the companions', () => {
  const words = Array.from({ length: 300 }, () => 'Go.').join('\n\n');
  const guide = toCheckedGuide(
    guideEntries({
      article: [
        { ...openingEntry(), body: `${words}\n\n<SafetyNote />` },
        sectionEntry('2-the-steps'),
        { ...sectionEntry('3-closing'), body: words },
      ],
      reads: [companionEntry('more', words)],
    }),
  );
  expect(guide.minutes).toBe(3);
});

test('leaves out a source that only a draft cites, and takes it for no mistake', () => {
  const guide = toCheckedGuide(
    guideEntries({
      sources: [sourceEntry('doe')],
      steps: [
        ...guideEntries().steps,
        stepEntry('03-ask', { draft: true, claims: [claimOn('doe')] }),
      ],
    }),
  );
  expect(guide.sources).toEqual([]);
});

test('rejects a page that no address shows', () => {
  const pages = [...guideEntries().pages, pageEntry('imprint')];
  expect(() => toCheckedGuide(guideEntries({ pages }))).toThrow(
    'content/pages/imprint.mdx: No page would show this file.',
  );
});
