import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { expect, onTestFinished, test } from 'vitest';
import { builtPages, dist, linkTo } from '../helpers/built-site.ts';

const pages = builtPages();

/** A folder to serve, in which the site lies under its base path, as it will on its host. */
function serverRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const site = join(root, 'served', linkTo('/'));
  mkdirSync(dirname(site), { recursive: true });
  symlinkSync(dist, site.replace(/\/$/, ''), 'dir');
  return join(root, 'served');
}

test('every link to a page, a file or a place on a page of this site lands', async () => {
  const { links } = await new LinkChecker().check({
    path: pages.map(({ file }) => linkTo(file.slice(dist.length))),
    serverRoot: serverRoot(),
    checkCss: true,
    checkFragments: true,
    // A link that has to be redirected is not the page's address.
    redirects: 'error',
    // quotes.test.ts looks at links to the words of a page.
    linksToSkip: (link) =>
      Promise.resolve(!link.startsWith('http://127.0.0.1:') || link.includes(':~:text=')),
  });
  const broken = links.filter(({ state }) => state === LinkState.BROKEN);
  expect(broken.map(({ parent, url, status }) => ({ parent, url, status }))).toEqual([]);
  expect(links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThanOrEqual(
    pages.length,
  );
});

test('no page is out of reach from the front page', () => {
  const reached = new Set(['/', '/404.html']);
  for (const path of reached) {
    const page = pages.find((candidate) => candidate.path === path);
    for (const link of page?.document.querySelectorAll('a[href]') ?? []) {
      const href = link.getAttribute('href')?.replace(/[?#].*$/, '');
      const target = pages.find((candidate) => linkTo(candidate.path) === href);
      if (target) reached.add(target.path);
    }
  }
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

test.each(pages)('$path gives each id once', ({ document }) => {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
