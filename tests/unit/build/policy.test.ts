import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policyOf, withPolicy } from '#build/page-policy.ts';
import { joinPolicies, toPolicy } from '#build/policy.ts';
import { hostileText } from '../../helpers/hostile.ts';

const page = (head: string) => `<!doctype html><title>A</title>${head}<p>Words.`;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function directivesOf(html: string): Record<string, string[]> {
  return toDirectives(policyOf(html) ?? '');
}

function toDirectives(policy: string): Record<string, string[]> {
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
}

test('lets run just what stands in the page', () => {
  const directives = directivesOf(
    withPolicy(
      page('<script>one()</script><style>p{}</style><script type="module">two()</script>'),
    ),
  );
  expect(directives['script-src']).toEqual([hashOf('one()'), hashOf('two()')]);
  expect(directives['style-src']).toEqual([hashOf('p{}')]);
});

test('names a script that stands twice once, and data for programs never', () => {
  const twice = '<script>one()</script><script>one()</script>';
  const data = '<script type="application/ld+json">{}</script>';
  expect(directivesOf(withPolicy(page(twice + data)))['script-src']).toEqual([hashOf('one()')]);
});

test('forbids scripts and styles where a page has none', () => {
  const { 'script-src': scripts, 'style-src': styles } = directivesOf(
    withPolicy(page('<style>p{}</style>')),
  );
  expect(scripts).toEqual(["'none'"]);
  expect(styles).toHaveLength(1);
});

test('stands before the first thing that it governs', () => {
  const html = withPolicy(page('<meta name="referrer"><style>p{}</style><script>one()</script>'));
  expect(html.indexOf('content-security-policy')).toBeGreaterThan(html.indexOf('<title>'));
  expect(html.indexOf('content-security-policy')).toBeLessThan(html.indexOf('<style>'));
});

test('lets a page start the service worker only if it has the switch for it', () => {
  const script = '<script>one()</script>';
  expect(directivesOf(withPolicy(page(script)))).not.toHaveProperty('worker-src');
  expect(directivesOf(withPolicy(page(`${script}<keep-guide hidden></keep-guide>`)))).toMatchObject(
    { 'worker-src': ["'self'"], 'trusted-types': ['keep-guide'] },
  );
});

test('lets nothing be sent, loaded from elsewhere or written as markup', () => {
  expect(directivesOf(withPolicy(page('<script>one()</script>')))).toMatchObject({
    'default-src': ["'none'"],
    'connect-src': ["'none'"],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  });
});

test('takes nothing that an attribute says for a script', () => {
  const description = (text: string) => `<meta name="description" content="${text}">`;
  const attribute = hostileText.map((text) => text.replaceAll('"', '&#34;'));
  const told = fc.oneof(
    attribute,
    fc.constantFrom('<script>evil()</script>', 'a < b', '<style>*{}</style>', "it's > <script "),
  );
  fc.assert(
    fc.property(told, told, (first, second) => {
      const before = page(description(first));
      const html = `${before}${description(second)}<script>if (a<b) c("'")</script><style>p{}</style>`;
      const governed = withPolicy(html);
      expect(
        governed.replace(/<meta http-equiv="content-security-policy" content="[^"]*">/, ''),
      ).toBe(html);
      expect(governed.indexOf('<meta http-equiv')).toBe(html.indexOf('<script>if'));
      expect(directivesOf(governed)['script-src']).toEqual([hashOf(`if (a<b) c("'")`)]);
      expect(directivesOf(governed)['style-src']).toEqual([hashOf('p{}')]);
    }),
  );
});

test('lets a page have a service worker, files by script and named Trusted Types only if it asks', () => {
  const none = { scripts: [], styles: [] };
  expect(toDirectives(toPolicy(none))).not.toHaveProperty('worker-src');
  const extras = { workers: true, connections: true, trustedTypes: ['worker-address'] };
  expect(toDirectives(toPolicy(none, extras))).toMatchObject({
    'worker-src': ["'self'"],
    'connect-src': ["'self'"],
    'trusted-types': ['worker-address'],
  });
});

test('joined, policies allow what one of them allows and nothing else', () => {
  const extras = { workers: true, connections: true };
  const policies = [
    toPolicy({ scripts: ["'sha256-a'", "'sha256-c'"], styles: [] }),
    toPolicy({ scripts: ["'sha256-a'", "'sha256-b'"], styles: [] }, extras),
  ];
  const hashes = { scripts: ["'sha256-a'", "'sha256-b'", "'sha256-c'"], styles: [] };
  expect(toDirectives(joinPolicies(policies))).toEqual(toDirectives(toPolicy(hashes, extras)));
  expect(joinPolicies(policies.toReversed()).split('; ').sort()).toEqual(
    joinPolicies(policies).split('; ').sort(),
  );
});
