import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { expect, test } from 'vitest';
import { builtHeaders } from '../helpers/built-headers.ts';
import { builtFiles, builtPage, builtPages, pathOfFile } from '../helpers/built-site.ts';
import { gradeByObservatory } from '../helpers/observatory.ts';

const pages = builtPages();
/** What readers ask for: neither settings for hosts nor compressed copies. */
const read = builtFiles().filter(
  (name) => !/^(?:_headers|_redirects|Caddyfile)$|\.(?:br|gz)$/.test(name),
);
const policyOf = (path: string) => builtHeaders(path)['content-security-policy']?.[0] ?? '';

function directivesOf(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.filter((source) => source !== "'none'")];
    }),
  );
}

function metaPolicyOf(document: Document): string {
  const meta = document.querySelector('meta[http-equiv="content-security-policy"]');
  return meta?.getAttribute('content') ?? '';
}

test('every file has one value of each header that keeps its reader safe', () => {
  for (const name of read) {
    const headers = builtHeaders(pathOfFile(name));
    expect(Object.keys(headers).sort(), name).toEqual([
      'cache-control',
      'content-security-policy',
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
      'permissions-policy',
      'referrer-policy',
      'strict-transport-security',
      'x-content-type-options',
    ]);
    const doubled = Object.entries(headers).filter(([, values]) => values.length !== 1);
    expect(doubled, name).toEqual([]);
  }
});

test('just files whose name tells what they hold are kept without asking', () => {
  const kept = read.filter((name) =>
    builtHeaders(pathOfFile(name))['cache-control']?.[0]?.includes('immutable'),
  );
  expect(kept.length).toBeGreaterThan(20);
  expect(kept).toEqual(read.filter((name) => /[./][0-9a-f]{12,16}\.\w+$/.test(name)));
});

test('other sites may show just the share cards', () => {
  const shown = read.filter(
    (name) => builtHeaders(pathOfFile(name))['cross-origin-resource-policy']?.[0] !== 'same-origin',
  );
  expect(shown).toEqual(read.filter((name) => name.startsWith('share/')));
});

test('the policy of the host lets each page do what its own policy lets it, and be framed nowhere', () => {
  for (const { path, document } of pages) {
    const ofHost = directivesOf(policyOf(path));
    for (const [name, sources] of directivesOf(metaPolicyOf(document))) {
      expect(ofHost.get(name), `${path}: ${name}`).toEqual(expect.arrayContaining(sources));
    }
    expect(policyOf(path), path).toContain("; frame-ancestors 'none'");
  }
});

test.each([
  // All that can be had on one's own domain without asking browsers to list it.
  { hostname: 'guide.example', points: 130 },
  { hostname: 'guide.pages.dev', points: 135 },
])('the HTTP Observatory gives $hostname $points points', ({ hostname, points }) => {
  const headers = Object.fromEntries(
    Object.entries(builtHeaders('/')).map(([name, values]) => [name, values.join(', ')]),
  );
  const grade = gradeByObservatory({ hostname, headers, html: builtPage('/').html });
  expect(grade).toEqual({ score: points, failed: [] });
});

test('Google’s csp_evaluator finds nothing to do about any policy', () => {
  const policies = new Set(
    pages.flatMap(({ path, document }) => [policyOf(path), metaPolicyOf(document)]),
  );
  for (const policy of policies) {
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const serious = findings.filter(({ severity }) => severity < Severity.INFO);
    expect(
      serious.map(({ description }) => description),
      policy,
    ).toEqual([]);
  }
});
