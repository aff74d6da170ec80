import { expect, test } from 'vitest';
import { adviceFor, toAstroMessage } from '../../../scripts/astro.ts';

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

// As Node, Rolldown and Astro say it where a disk is full, or only to be read.
test.each([
  ['ENOSPC: no space left on device, write', 'Make room'],
  ['Caused by:\n    No space left on device (os error 28)', 'Make room'],
  ["EDQUOT: disk quota exceeded, open '/site/dist/index.html'", 'Make room'],
  [
    "EROFS: read-only file system, open '/site/node_modules/.astro/data-store.json.tmp'",
    'Let this account write there',
  ],
  ["EACCES: permission denied, open '/site/dist/index.html'", 'Let this account write there'],
  [
    "ENOENT: no such file or directory, mkdir './node_modules/.cache/fonts'",
    'Let this account write there',
  ],
  ['Caused by:\n    Permission denied (os error 13)', 'Let this account write there'],
  [
    '[AstroUserError] content/steps/03-apologize.mdx:3: There is no moment "later".',
    'Correct the file that it names',
  ],
  [
    "ENOENT: no such file or directory, open '/site/src/logo.svg'",
    'Correct the file that it names',
  ],
])('a failed build is told with what to do: %s', (message, advice) => {
  expect(adviceFor(message)).toContain(advice);
});
