import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { editionFiles } from '../../src/editions/files.ts';
import { builtPage, dist, linkTo, sharedLinkTo, textOf } from '../helpers/built-site.ts';
import { contentFiles, lettersOf } from '../helpers/content.ts';
import { openEpub } from '../helpers/open-epub.ts';

const folders = ['article', 'steps', 'read', 'heard', 'shared'];
const written = folders.flatMap(contentFiles).filter(({ slug }) => slug !== 'what-is-kept');
const steps = contentFiles('steps').map(({ slug }) => slug);

/** What is written and is in no edition. */
function missingFrom(text: string): string[] {
  const letters = lettersOf(text);
  return written.flatMap(({ slug, texts }) =>
    texts.filter((each) => !letters.includes(each)).map((each) => `${slug}: ${each}`),
  );
}

describe('the e-book', () => {
  const file = join(dist, editionFiles.epub);
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
    const texts = [...pages.values()].map(({ documentElement }) => documentElement.textContent);
    expect(missingFrom(texts.join(' '))).toEqual([]);
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

describe('the one file', () => {
  const html = readFileSync(join(dist, editionFiles.html), 'utf8');
  const { document } = parseHTML(html);
  const all = (selector: string) => [...document.querySelectorAll(selector)];

  test('weighs 400 KB at most', () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(400_000);
  });

  test('has every paragraph that is written, and of steps no other', () => {
    expect(missingFrom(document.body.textContent)).toEqual([]);
    expect(all('section[id^="step-"]')).toHaveLength(steps.length);
  });

  test('asks for nothing else, runs nothing, and its policy forbids both', () => {
    expect(all('script, [src], link:not([rel="canonical"]), iframe, object, form')).toEqual([]);
    expect(html).not.toMatch(/url\((?!data:font\/woff2;base64,)/);
    const policy = all('meta[http-equiv="content-security-policy"]')[0]?.getAttribute('content');
    expect(policy).toContain("default-src 'none'; script-src 'none'; style-src 'sha256-");
    expect(policy).toContain('font-src data:;');
  });

  test('every link leads to a place in it, or to a whole address', () => {
    const dead = all('a')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((address) =>
        address.startsWith('#')
          ? !document.getElementById(address.slice(1))
          : !/^(?:https?|tel|sms|mailto):/.test(address),
      );
    expect(dead).toEqual([]);
  });

  test('no id is used twice, and no heading is left out between others', () => {
    const ids = all('[id]').map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const levels = all('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  test('every citation leads to the source that has its number', () => {
    const sources = all('ol.sources > li').map(({ id }) => id);
    const wrong = all('a[role="doc-noteref"]').filter((link) => {
      const number = Number(link.querySelector('sup')?.textContent);
      return link.getAttribute('href') !== `#${sources[number - 1] ?? ''}`;
    });
    expect(wrong.map((link) => link.textContent)).toEqual([]);
  });
});

describe('the page that offers them', () => {
  const { document } = builtPage('/editions/');
  const files = [editionFiles.epub, editionFiles.html];

  test('names just those that are there', () => {
    const named = [...document.querySelectorAll('a[download]')].map((link) =>
      link.getAttribute('href'),
    );
    const there = Object.values(editionFiles).filter((name) => existsSync(join(dist, name)));
    expect(named).toEqual(there.map((name) => linkTo(`/${name}`)));
  });

  test.each(files)('leads to %s, and says how large it is', (name) => {
    const link = document.querySelector(`a[download][href="${linkTo(`/${name}`)}"]`);
    const kilobytes = Math.ceil(statSync(join(dist, name)).size / 1000);
    expect(textOf(link)).toContain(`${String(kilobytes)} KB`);
  });

  test('is one link away from the text about the guide, and from the workbook both ways', () => {
    const links = (path: string) => [
      ...builtPage(path).document.querySelectorAll(`main a[href="${linkTo('/editions/')}"]`),
    ];
    expect(links('/about/')).toHaveLength(1);
    expect(links('/workbook/')).toHaveLength(1);
    expect(document.querySelector(`main a[href="${linkTo('/workbook/')}"]`)).not.toBeNull();
    expect(
      builtPage('/').document.querySelector(`a[href="${linkTo('/editions/')}"]`),
    ).not.toBeNull();
  });
});
