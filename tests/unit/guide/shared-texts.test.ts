import { expect, test } from 'vitest';
import { toCheckedGuide } from '#checks/check-guide.ts';
import { guideEntries, openingEntry, sourceEntry } from '../../helpers/entries.ts';

const { shared, article } = guideEntries();
const [first, ...others] = shared;

test('a shared text that is missing, that nothing shows or that cites a source is rejected', () => {
  expect(() => toCheckedGuide(guideEntries({ shared: others }))).toThrow(
    'content/shared/safety-note.mdx: The file is missing.',
  );
  if (!first) throw new Error('There is no shared text.');
  const unknown = { ...first, id: 'imprint', filePath: 'content/shared/imprint.mdx' };
  expect(() => toCheckedGuide(guideEntries({ shared: [...shared, unknown] }))).toThrow(
    'content/shared/imprint.mdx: No page would show this file.',
  );
  const citing = { ...first, body: 'In <Cite source="doe">a study</Cite>, some did.' };
  expect(() =>
    toCheckedGuide(guideEntries({ shared: [citing, ...others], sources: [sourceEntry('doe')] })),
  ).toThrow('content/shared/safety-note.mdx: It cites a source');
});

test('an opening that does not show the safety note is rejected', () => {
  const opening = { ...openingEntry(), body: 'Some words.' };
  expect(() => toCheckedGuide(guideEntries({ article: [opening, ...article.slice(1)] }))).toThrow(
    'content/article/1-opening.mdx: The opening does not show the safety note.',
  );
});
