import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFiles, builtPages, builtRedirects, dist, linkTo } from '../helpers/built-site.ts';

const pages = builtPages();
const ownHost = 'https://own.example';

/** Attributes that make a browser fetch something, and the elements on which they do. */
const loading = [
  { selector: '[src]', attribute: 'src' },
  { selector: '[srcset]', attribute: 'srcset' },
  { selector: '[poster]', attribute: 'poster' },
  { selector: 'object[data]', attribute: 'data' },
  { selector: 'link[href]:not([rel="canonical"])', attribute: 'href' },
  { selector: 'use[href], image[href]', attribute: 'href' },
  { selector: 'base[href]', attribute: 'href' },
  { selector: 'form[action]', attribute: 'action' },
  { selector: '[formaction]', attribute: 'formaction' },
  { selector: 'a[ping]', attribute: 'ping' },
];

function isOffHost(address: string): boolean {
  return !address.startsWith('data:') && new URL(address, ownHost).origin !== ownHost;
}

function addressesInStyles(css: string): string[] {
  const found = css.matchAll(/(?:url\(|@import\s+)\s*["']?(?!url)([^"')]+)/g);
  return [...found].map(([, address]) => address?.trim() ?? '');
}

test.each(pages)('$path loads nothing from another host', ({ document, html }) => {
  const addresses = loading.flatMap(({ selector, attribute }) =>
    [...document.querySelectorAll(selector)].flatMap((element) => {
      const value = element.getAttribute(attribute) ?? '';
      return attribute === 'srcset' ? value.split(/\s*,\s*/) : [value];
    }),
  );
  expect([...addresses, ...addressesInStyles(html)].filter(isOffHost)).toEqual([]);
});

test('no stylesheet or drawing loads anything from another host', () => {
  const files = builtFiles().filter((name) => /\.(?:css|svg)$/.test(name));
  const addresses = files.flatMap((name) =>
    addressesInStyles(readFileSync(join(dist, name), 'utf8')),
  );
  expect(addresses.filter(isOffHost)).toEqual([]);
});

test('no page runs a script that is not its own', () => {
  const suspects = pages.filter(({ document }) => {
    const attributes = [...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames());
    return (
      document.querySelector('script[src]:not([integrity]), iframe, a[href^="javascript:" i]') !==
        null || attributes.some((name) => /^on/i.test(name))
    );
  });
  expect(suspects.map(({ path }) => path)).toEqual([]);
});

test('no script lies about but what pages load, and the service worker', () => {
  const loaded = pages.flatMap(({ document }) =>
    [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src')),
  );
  const lying = builtFiles().filter((name) => /\.m?js$/.test(name));
  expect(lying.map((name) => linkTo(`/${name}`))).toEqual(
    [...new Set(loaded), linkTo('/sw.js')].sort(),
  );
});

test('no page sends its reader on by itself but from an old address', () => {
  const redirects = readFileSync(join(dist, '_redirects'), 'utf8').trim().split('\n');
  const old = redirects.filter(Boolean).map((line) => line.split(' ')[0]);
  expect(builtRedirects().map(({ path }) => linkTo(path))).toEqual(old.sort());
});
