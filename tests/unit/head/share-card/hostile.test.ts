import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTree } from '#head/share-card/layout.ts';
import { cardOf } from '../../../helpers/cards.ts';
import { hostileText } from '../../../helpers/hostile.ts';

const file = 'content/steps/03-apologize.mdx';

/** Lays out a card with a title, and tells what its lines say, or why there is none. */
async function linesOf(title: string): Promise<{ lines?: string[]; problem?: string }> {
  try {
    const { children } = (await toTree(cardOf({ title, file }))) as {
      children: { text?: string }[];
    };
    return { lines: children.flatMap(({ text }) => text ?? []) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

test('any title is on the card word for word, or is rejected with its file', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const title = text.slice(0, 70);
      const { lines, problem } = await linesOf(title);
      if (lines) expect(lines.join(' ')).toContain(title);
      else expect(problem).toMatch(/^content\/steps\/03-apologize\.mdx: The (?:share card|title)/);
    }),
  );
});

test.each(['Жди', 'שלום', 'سلام', 'नमस्ते', '漢字', '한글', '💔', '👩‍❤️‍👨'])(
  'a title in letters that Newsreader does not have is rejected: %s',
  async (title) => {
    expect((await linesOf(title)).problem).toMatch(
      /^content\/steps\/03-apologize\.mdx: The share card cannot show "/,
    );
  },
);

test.each(['<b>Wait</b> & see', '"Wait" he said', '</svg><script>', '${wait} $& {steps}'])(
  'a title with signs of markup is shown as it is: %s',
  async (title) => {
    expect((await linesOf(title)).lines?.join(' ')).toContain(title);
  },
);
