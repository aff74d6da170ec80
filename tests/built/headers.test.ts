import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { expect, test } from 'vitest';
import { responseHeaders } from '../../scripts/measure/response-headers.ts';
import {
  builtFiles,
  builtPage,
  builtPages,
  dist,
  linkTo,
  pathOfFile,
} from '../helpers/built-site.ts';
import { gradeByObservatory } from '../helpers/observatory.ts';

const pages = builtPages();
/** What readers ask for: neither settings for hosts nor compressed copies. */
const read = builtFiles().filter(
  (name) => !/^(?:_headers|_redirects|Caddyfile)$|\.(?:br|gz)$/.test(name),
);
const builtHeaders = (path: string) => responseHeaders(dist, linkTo(path));

function metaPolicyOf(document: Document): string {
  const meta = document.querySelector('meta[http-equiv="content-security-policy"]');
  return meta?.getAttribute('content') ?? '';
}

test('every file has one value of each header that keeps its reader safe', () => {
  for (const name of read) {
    const headers = builtHeaders(pathOfFile(name));
    expect(Object.keys(headers), name).toEqual(
      expect.arrayContaining([
        'content-security-policy',
        'permissions-policy',
        'referrer-policy',
        'strict-transport-security',
        'x-content-type-options',
      ]),
    );
    // Of two policies browsers follow both; hosts disagree on what two of another header are.
    const duplicate = Object.entries(headers).filter(([, values]) => values.length !== 1);
    expect(
      duplicate.map(([header]) => header),
      name,
    ).toEqual(name === 'sw.js' ? ['content-security-policy'] : []);
  }
});

test('just files whose name tells what they hold are kept without asking', () => {
  const kept = read.filter((name) =>
    builtHeaders(pathOfFile(name))['cache-control']?.[0]?.includes('immutable'),
  );
  expect(kept.length).toBeGreaterThan(20);
  expect(kept).toEqual(read.filter((name) => /[./][0-9a-f]{12,16}\.\w+$/.test(name)));
});

test('other sites may show the share cards, but none of the fonts and scripts', () => {
  const valueOf = (name: string) =>
    builtHeaders(pathOfFile(name))['cross-origin-resource-policy']?.[0];
  const cards = read.filter((name) => name.startsWith('share/'));
  const loaded = read.filter((name) => name.startsWith('_astro/'));
  expect(new Set(cards.map(valueOf))).toEqual(new Set([undefined]));
  expect(new Set(loaded.map(valueOf))).toEqual(new Set(['same-origin']));
});

test('no page may be framed, and its header says nothing else of what it may do', () => {
  for (const { path } of pages) {
    expect(builtHeaders(path)['content-security-policy'], path).toEqual(["frame-ancestors 'none'"]);
  }
});

test.each([
  // All that can be had on one's own domain without asking browsers to list it.
  { hostname: 'guide.example', points: 135 },
  { hostname: 'guide.pages.dev', points: 140 },
])('the HTTP Observatory gives $hostname $points points', ({ hostname, points }) => {
  const headers = Object.fromEntries(
    Object.entries(builtHeaders('/')).map(([name, values]) => [name, values.join(', ')]),
  );
  const grade = gradeByObservatory({ hostname, headers, html: builtPage('/').html });
  expect(grade).toEqual({ score: points, failed: [] });
});

test('Google’s csp_evaluator finds nothing to do about any policy', () => {
  const [, worker = ''] = builtHeaders('/sw.js')['content-security-policy'] ?? [];
  const policies = new Set([worker, ...pages.map(({ document }) => metaPolicyOf(document))]);
  for (const policy of policies) {
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const serious = findings.filter(({ severity }) => severity < Severity.INFO);
    expect(
      serious.map(({ description }) => description),
      policy,
    ).toEqual([]);
  }
});
