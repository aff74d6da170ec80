import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { builtPages, dist } from '../helpers/built-site.ts';

const pages = builtPages();
const rules = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    // The style keeps each number whole, hyphens and all; tests/e2e/layout.spec.ts looks at it.
    rules: { 'tel-non-breaking': 'off' },
  }),
);

test.each(pages)('$path keeps the recommended rules of html-validate', async ({ html }) => {
  const { results } = await rules.validateString(html);
  const problems = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => ({ ruleId, message, line, column })),
  );
  expect(problems).toEqual([]);
});

const vnu = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** A run of seconds does not pay for Java's second compiler, and without it needs deeper stacks. */
const quickly = ['-XX:TieredStopAtLevel=1', '-Xss8m'];

interface NuReport {
  messages: { type: string; subType?: string; url?: string; lastLine?: number; message: string }[];
}

// The checker’s CSS is older than these, and it does not compare the hashes of a policy:
// tests/e2e/privacy.spec.ts does, in a browser.
const unknownToNu = [
  'CSS: Unrecognized at-rule “@view-transition”',
  "CSS: “vector-effect”: Property “vector-effect” doesn't exist.",
  'Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive (missing “‘unsafe-inline’” or nonce/hash).',
  'Inline style violates Content Security Policy (meta tag): blocked by “style-src” directive (missing “‘unsafe-inline’” or nonce/hash).',
  'CSS: Unrecognized at-rule “@container”',
  'CSS: Unrecognized at-rule “@property”',
  'CSS: “--container-page”: The types are incompatible.',
  "CSS: “container-type”: Property “container-type” doesn't exist.",
  "CSS: “field-sizing”: Property “field-sizing” doesn't exist.",
  "CSS: “margin-trim”: Property “margin-trim” doesn't exist.",
];

test('every page is valid for the Nu HTML checker', ({ skip }) => {
  if (spawnSync('java', ['-version']).status !== 0) {
    console.warn('Skipped the Nu HTML checker: there is no Java to run it with.');
    skip();
  }
  const run = spawnSync(
    'java',
    [...quickly, '-jar', vnu, '--skip-non-html', '--format', 'json', dist],
    { encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  const { messages } = JSON.parse(run.stderr) as NuReport;
  const problems = messages
    // What is left is `info`: remarks on style, such as a slash after `<br`.
    .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
    .filter(({ message }) => !unknownToNu.includes(message));
  expect(problems).toEqual([]);
  expect(run.error).toBeUndefined();
});
