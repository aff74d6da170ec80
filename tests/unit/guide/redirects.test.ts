import { expect, test } from 'vitest';
import { toCheckedGuide } from '#checks/check-guide.ts';
import { toRedirects } from '#guide/redirects.ts';
import { companionEntry, guideEntries, sectionEntry, stepEntry } from '../../helpers/entries.ts';

const companion = (id: string, ...aliases: string[]) => companionEntry(id, undefined, { aliases });

test('leads from each alias of a step or companion to its page', () => {
  const guide = toCheckedGuide(
    guideEntries({
      steps: [stepEntry('01-listen', { aliases: ['hear', 'hear-him'] }), stepEntry('02-steps')],
      reads: [companion('more', 'less')],
    }),
  );
  expect(toRedirects(guide).map(({ from, to }) => [from, to.path])).toEqual([
    ['/steps/hear/', '/steps/listen/'],
    ['/steps/hear-him/', '/steps/listen/'],
    ['/read/less/', '/read/more/'],
  ]);
});

test('an alias of a step may be one of a companion too', () => {
  const entries = guideEntries({
    steps: [stepEntry('01-listen', { aliases: ['hear'] })],
    reads: [companion('more', 'hear')],
  });
  expect(toRedirects(toCheckedGuide(entries))).toHaveLength(2);
});

test.each([
  [
    'another step’s address',
    { steps: [stepEntry('01-listen', { aliases: ['pause'] }), stepEntry('02-pause')] },
    'content/steps/01-listen.mdx: Its alias "pause" stands for /steps/pause/, which belongs to content/steps/02-pause.mdx. Take it out of aliases or correct it: an old address can lead to one place only.',
  ],
  [
    'its own address',
    { steps: [stepEntry('01-listen', { aliases: ['listen'] })] },
    'content/steps/01-listen.mdx: Its alias "listen" stands for /steps/listen/, which belongs to content/steps/01-listen.mdx.',
  ],
  [
    'another step’s alias',
    {
      steps: [
        stepEntry('01-listen', { aliases: ['hear'] }),
        stepEntry('02-pause', { aliases: ['hear'] }),
      ],
    },
    'content/steps/02-pause.mdx: Its alias "hear" stands for /steps/hear/, which belongs to an alias in content/steps/01-listen.mdx.',
  ],
  [
    'a place in the whole article',
    { steps: [stepEntry('01-listen', { aliases: ['closing'] })] },
    'content/steps/01-listen.mdx: Its alias "closing" stands for /#closing, which belongs to content/article/3-closing.mdx.',
  ],
  [
    'a heading in the whole article',
    {
      steps: [
        stepEntry('01-listen', { aliases: ['be-quiet'] }),
        stepEntry('02-pause', { body: '## Be quiet' }),
      ],
    },
    'which belongs to content/steps/02-pause.mdx.',
  ],
  [
    'the list of sources',
    { steps: [stepEntry('01-listen', { aliases: ['sources'] })] },
    'Its alias "sources" stands for /#sources, which belongs to the page around it.',
  ],
  [
    'a step, as a section of the article',
    {
      article: [
        ...guideEntries().article.slice(0, 2),
        sectionEntry('3-closing', { aliases: ['listen'] }),
      ],
    },
    'content/article/3-closing.mdx: Its alias "listen" stands for /#listen, which belongs to content/steps/01-listen.mdx.',
  ],
  [
    'another companion',
    { reads: [companion('less'), companion('more', 'less')] },
    'content/read/more.mdx: Its alias "less" stands for /read/less/, which belongs to content/read/less.mdx.',
  ],
])('rejects an alias that is %s', (_, entries, message) => {
  expect(() => toCheckedGuide(guideEntries(entries))).toThrow(message);
});
