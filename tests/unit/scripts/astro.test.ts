import { expect, test } from 'vitest';
import { toAstroMessage } from '../../../scripts/astro.ts';

test('a failed build is told in the words of the error, without log and stack trace', () => {
  const output = `
05:55:19 [content] Syncing content
05:55:20   ├─ /steps/listen/index.html05:55:20 [ERROR] [build] Caught error rendering /steps/listen
[AstroUserError] content/steps/01-listen.mdx: unknown source "smith".
  Hint:
    Add content/sources/smith.yaml or correct the name.
  Stack trace:
    at toSteps (chunks/steps.mjs:10:8)
`;
  expect(toAstroMessage(output)).toBe(
    `[ERROR] [build] Caught error rendering /steps/listen
[AstroUserError] content/steps/01-listen.mdx: unknown source "smith".
  Hint:
    Add content/sources/smith.yaml or correct the name.`,
  );
});

test('a build that ends without an error message is told in full', () => {
  expect(toAstroMessage('05:55:19 [content] Syncing content\n')).toBe(
    '05:55:19 [content] Syncing content',
  );
});
