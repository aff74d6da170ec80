import rss from '@astrojs/rss';
import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findControlCharacter } from '#content/characters.ts';
import { toFeedItem, withWholeLinks } from '#head/feed.ts';
import { toCheckedGuide } from '#checks/check-guide.ts';
import { inOrder } from '#guide/order.ts';
import { splitAtQuotes } from '#guide/quotes.ts';
import { stepGraph, toScriptText } from '#head/structured-data.ts';
import {
  companionEntry,
  guideEntries,
  sourceEntry,
  stepEntry,
  makeSteps,
} from '../../helpers/entries.ts';
import { hostileBody, hostileText } from '../../helpers/hostile.ts';

beforeEach(() => {
  vi.stubEnv('SITE', 'https://guide.example');
  vi.stubEnv('BASE_URL', '/some/base/');
});
afterEach(() => vi.unstubAllEnvs());

const readableText = hostileText.filter((text) => !findControlCharacter(text));

/** What is thrown must name a content file. */
function messageOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

test('a guide with any body is made, or rejected with the name of a file', () => {
  fc.assert(
    fc.property(hostileBody, hostileBody, (inStep, inCompanion) => {
      const message = messageOf(() =>
        toCheckedGuide(
          guideEntries({
            steps: [stepEntry('01-listen', { body: inStep }), stepEntry('02-pause')],
            reads: [companionEntry('more', inCompanion)],
          }),
        ),
      );
      if (message !== undefined) expect(message).toMatch(/^content\/(?:steps|read|sources)\//);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['quotations', '>'.repeat(100) + ' He left.'],
  ['quotations without end', '>'.repeat(20_000) + ' He left.'],
  ['lists', Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- He left.`).join('\n')],
  ['emphasis', `${'*a **b '.repeat(100)}He left${'** b* '.repeat(100)}`],
])('a body that nests %s too deep is rejected with the name of its file', (_, body) => {
  expect(
    messageOf(() => toCheckedGuide(guideEntries({ steps: [stepEntry('01-listen', { body })] }))),
  ).toMatch(/^content\/steps\/01-listen\.mdx:\d+: The MDX is broken/);
});

test('files with any names are put in order, or rejected with their names', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hostileText, fc.stringMatching(/^\d-[a-z]$/))), (ids) => {
      const entries = ids.map((id) => ({ id }));
      const message = messageOf(() => inOrder('content/steps', entries));
      if (message !== undefined) expect(message).toMatch(/^content\/steps\//);
    }),
  );
});

test.each(['Bruk-2018', 'bruk 2018', 'bruk_2018', '../bruk', '"><b>', 'brük', ''])(
  'a source or companion is rejected with a file name like %j',
  (id) => {
    const fix = 'Name it with lower-case words and numbers, joined by hyphens.';
    expect(messageOf(() => toCheckedGuide(guideEntries({ sources: [sourceEntry(id)] })))).toBe(
      `content/sources/${id}.yaml: The file name cannot be used in an address. ${fix}`,
    );
    expect(messageOf(() => toCheckedGuide(guideEntries({ reads: [companionEntry(id)] })))).toBe(
      `content/read/${id}.mdx: The file name cannot be used in an address. ${fix}`,
    );
  },
);

test('structured data says any title, and no text ends its script', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (title, description) => {
      const guide = toCheckedGuide(
        guideEntries({ steps: [stepEntry('01-listen', { title, description })] }),
      );
      const [step] = guide.steps;
      if (!step) throw new Error('There is no step.');
      const script = toScriptText(stepGraph(guide, step, { path: '/share/listen.png' }));
      expect(script).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(script)).toMatchObject({
        '@graph': [{ headline: title, description }, {}],
      });
    }),
  );
});

test('the feed says any title and text', async () => {
  await fc.assert(
    fc.asyncProperty(readableText, readableText, async (title, text) => {
      const [step] = makeSteps([stepEntry('01-listen', { title, description: text })]);
      if (!step) throw new Error('There is no step.');
      const html = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
      const feed = await rss({
        title: 'Guide',
        description: 'A guide',
        site: 'https://guide.example/',
        items: [toFeedItem(step, html)],
      });
      const [item] = parseRssFeed(await feed.text()).items ?? [];
      // XML makes one line end of each, and programs leave out spaces at the edges.
      const plain = (value = '') => value.replaceAll(/\r\n?/g, '\n').trim();
      expect(plain(item?.title)).toBe(plain(title));
      expect(plain(item?.description)).toBe(plain(text));
      expect(plain(item?.content?.encoded)).toBe(plain(html));
    }),
  );
});

test('a text with a character that feeds cannot hold is rejected with its file', () => {
  const [step] = makeSteps([stepEntry('01-listen')]);
  if (!step) throw new Error('There is no step.');
  expect(messageOf(() => toFeedItem(step, '<p>A \u0007 bell.</p>'))).toContain(
    'content/steps/01-listen.mdx: The text holds the character U+0007',
  );
});

test('links are made whole whatever is beside them', () => {
  fc.assert(
    fc.property(readableText, (text) => {
      const { document } = parseHTML('<p></p>');
      const link = document.createElement('a');
      link.setAttribute('title', text);
      link.setAttribute('href', '#source-doe');
      link.textContent = text;
      const whole = parseHTML(withWholeLinks(link.outerHTML, 'https://guide.example/help/'));
      const found = whole.document.querySelector('a');
      expect(found?.getAttribute('href')).toBe('https://guide.example/help/#source-doe');
      expect(found?.getAttribute('title')).toBe(
        parseHTML(link.outerHTML).document.querySelector('a')?.getAttribute('title'),
      );
      expect(whole.document.querySelectorAll('a')).toHaveLength(1);
    }),
  );
});

test('a body with any quotes is the same but for their marks, or they are rejected', () => {
  const paragraph = readableText.map((text) => {
    const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return { text, html: `<p class="quote">${html}</p>` };
  });
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      fc.array(fc.oneof(fc.constantFrom('quote', 'p', '</p><p class='), readableText), {
        maxLength: 2,
      }),
      fc.boolean(),
      (paragraphs, others, isQuoting) => {
        const html = `<div class="prose">${paragraphs.map((each) => each.html).join('')}<ul><li>Last</li></ul></div>`;
        const quotes = isQuoting ? paragraphs.slice(0, 2).map(({ text }) => text) : others;
        const [step] = makeSteps([stepEntry('01-listen', { quotes })]);
        if (!step) throw new Error('There is no step.');
        try {
          const pieces = splitAtQuotes(html, step).map((piece) => piece.html);
          expect(
            pieces
              .join('')
              .replaceAll(/<mark id="line-\d">|<span class="unbroken">|<\/span><\/mark>/g, ''),
          ).toBe(html.normalize());
          expect(pieces.join('').match(/<p class="quote">/g)).toHaveLength(paragraphs.length);
        } catch (error) {
          expect((error as Error).message).toContain('content/steps/01-listen.mdx: The quote');
        }
      },
    ),
    { numRuns: 300 },
  );
});
