import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toGuide } from '#guide/guide.ts';
import { articleGraph, readingGraph, stepGraph, toScriptText } from '#head/structured-data.ts';
import { companionEntry, guideEntries, stepEntry } from '../../helpers/entries.ts';

beforeEach(() => {
  vi.stubEnv('SITE', 'https://guide.example');
  vi.stubEnv('BASE_URL', '/some/base/');
});
afterEach(() => vi.unstubAllEnvs());

const guide = toGuide(guideEntries({ reads: [companionEntry('more')] }));
const card = { path: '/share/pause.png' };
const at = (path: string) => `https://guide.example/some/base${path}`;

test('says of a step that it is an article, and where it is', () => {
  const [, step] = guide.steps;
  if (!step) throw new Error('The guide has no second step.');
  expect(stepGraph(guide, step, card)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Article',
        '@id': at('/steps/pause/'),
        url: at('/steps/pause/'),
        headline: 'Title of 02-pause',
        description: step.description,
        dateModified: '2026-11-23',
        inLanguage: 'en-US',
        isAccessibleForFree: true,
        author: { '@type': 'Organization', name: 'Two Steps', url: at('/about/') },
        image: at('/share/pause.png'),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Two Steps', item: at('/') },
          { '@type': 'ListItem', position: 2, name: 'Steps', item: at('/steps/') },
          { '@type': 'ListItem', position: 3, name: 'Title of 02-pause' },
        ],
      },
    ],
  });
});

test('says of a companion and of the whole article where they are', () => {
  const [companion] = guide.companions;
  if (!companion) throw new Error('The guide has no companion.');
  for (const graph of [readingGraph(guide, companion, card), articleGraph(guide, card)]) {
    expect(graph).toMatchObject({
      '@graph': [
        { '@type': 'Article' },
        { itemListElement: [{ name: 'Two Steps', item: at('/') }, { position: 2 }] },
      ],
    });
  }
});

test('no text gets out of the script element', () => {
  const title = '</script><!-- <script> & \u2028\u2029';
  const { steps } = toGuide(guideEntries({ steps: [stepEntry('01-listen', { title })] }));
  const [step] = steps;
  if (!step) throw new Error('The guide has no step.');
  const text = toScriptText(stepGraph(guide, step, card));
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)).toMatchObject({ '@graph': [{ headline: title }, {}] });
});
