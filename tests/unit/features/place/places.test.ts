import { expect, test } from 'vitest';
import { toGuide } from '#guide/guide.ts';
import { toPlaces } from '#features/place/places.ts';
import { guideEntries, stepEntry } from '../../../helpers/entries.ts';

test('names the steps by number and title, also by slugs that they had before', () => {
  const steps = [
    stepEntry('01-listen', { title: 'Listen', aliases: ['hear'] }),
    stepEntry('02-pause', { title: 'Pause' }),
  ];
  const places = toPlaces(toGuide(guideEntries({ steps })));
  expect(places.filter(({ title }) => title.startsWith('Step'))).toEqual([
    { slug: 'listen', title: 'Step 1, Listen' },
    { slug: 'hear', title: 'Step 1, Listen' },
    { slug: 'pause', title: 'Step 2, Pause' },
  ]);
});

test('knows every section of the whole article after its opening', () => {
  const slugs = toPlaces(toGuide(guideEntries())).map(({ slug }) => slug);
  expect(slugs).toEqual(expect.arrayContaining(['the-steps', 'closing', 'sources']));
  expect(slugs).not.toContain('opening');
});
