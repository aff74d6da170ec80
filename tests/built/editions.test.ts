import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { dist, sharedLinkTo } from '../helpers/built-site.ts';
import { contentFiles, lettersOf } from '../helpers/content.ts';
import { openEpub } from '../helpers/open-epub.ts';

const folders = ['article', 'steps', 'read', 'heard', 'shared'];
const written = folders.flatMap(contentFiles).filter(({ slug }) => slug !== 'what-is-kept');
const steps = contentFiles('steps').map(({ slug }) => slug);

describe('the e-book', () => {
  const file = join(dist, 'seventeen-steps.epub');
  const bytes = new Uint8Array(readFileSync(file));
  const files = unzipSync(bytes);
  const pages = new Map(
    Object.entries(files)
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([name, content]) => [
        name.replace('EPUB/', ''),
        parseHTML(strFromU8(content)).document,
      ]),
  );

  test('is as EPUB wants it, without an error and without a warning', async () => {
    const { messages } = await EpubCheck.validate(bytes);
    const bad = messages.filter(({ severity }) => /fatal|error|warning/i.test(severity));
    expect(bad).toEqual([]);
  });

  test('weighs 600 KB at most', () => {
    expect(bytes.length).toBeLessThanOrEqual(600_000);
  });

  test('opens in a reader, with its contents by moments and steps', async () => {
    const { metadata, toc } = await openEpub(bytes);
    expect(metadata.language).toBe('en-US');
    const inMoments = toc.flatMap(({ children = [] }) => children.map(({ href }) => href));
    expect(inMoments.filter((href) => href.includes('step-'))).toHaveLength(steps.length);
  });

  test('has every paragraph that is written, and of steps no other', () => {
    const letters = lettersOf(
      [...pages.values()].map(({ documentElement: { textContent } }) => textContent).join(' '),
    );
    const missing = written.flatMap(({ slug, texts }) =>
      texts.filter((text) => !letters.includes(text)).map((text) => `${slug}: ${text}`),
    );
    expect(missing).toEqual([]);
    const names = [...pages.keys()].filter((name) => name.startsWith('step-'));
    expect(names.sort()).toEqual(steps.map((slug) => `step-${slug}.xhtml`).sort());
  });

  test('every link in it leads to a place that is there, or away', () => {
    const dead = [...pages].flatMap(([name, document]) =>
      [...document.querySelectorAll('[href], [src]')].flatMap((element) => {
        const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        if (/^(?:https?|tel|mailto):/.test(address)) return [];
        const [target = '', id] = address.split('#');
        const isThere =
          id === undefined ? `EPUB/${target}` in files : pages.get(target)?.getElementById(id);
        return isThere ? [] : [`${name}: ${address}`];
      }),
    );
    expect(dead).toEqual([]);
  });

  test('leads to the site for what it has not, by its whole address', () => {
    const links = [...pages.values()].flatMap((document) =>
      [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    );
    expect(links).toContain(sharedLinkTo('/'));
  });

  test('every citation has its note in the same file, of the same number', () => {
    const references = [...pages].flatMap(([name, document]) =>
      [...document.querySelectorAll('[role="doc-noteref"]')].map((reference) => {
        const [target, id = ''] = reference.getAttribute('href')?.split('#') ?? [];
        const note = document.getElementById(id)?.textContent.trim() ?? '';
        return (
          target === name &&
          note.startsWith(`${reference.querySelector('sup')?.textContent ?? ''}. `)
        );
      }),
    );
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter((isRight) => !isRight)).toEqual([]);
  });

  test('every drawing in it has words', () => {
    const drawings = [...pages.values()].flatMap((document) => [
      ...document.querySelectorAll('svg'),
    ]);
    expect(drawings.length).toBeGreaterThan(steps.length);
    expect(drawings.filter((svg) => !svg.getAttribute('aria-label'))).toEqual([]);
  });

  test('brings the terms of its typeface', () => {
    expect(pages.get('this-copy.xhtml')?.body.textContent).toContain('SIL OPEN FONT LICENSE');
  });
});
