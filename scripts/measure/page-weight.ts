import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { BuiltPage } from './built-pages.ts';
import { headerBytes, responseHeaders } from './response-headers.ts';

/** What a browser loads to show a page for the first time: bytes as they are sent, by brotli. */
export interface PageWeight {
  /** The page with its headers and all that is in it, and the files of style that it names. */
  html: number;
  /** Style in the page and in files; part of `html`. */
  style: number;
  /** Scripts in the page, and in files even if they are imported later; no data. */
  script: number;
  /** Files of fonts that have letters of the page’s text. */
  fonts: number;
  /** Number of requests, the page’s own among them. The tab’s icon is fetched apart, and is not. */
  requests: number;
  /** All that is requested. */
  total: number;
  /** The picture that other sites show beside a link to the page; 0 without one. */
  card: number;
}

/** What a page comes from, as far as its weight depends on it. */
interface PageSource {
  /** Path that the site is served under, with a slash at both ends. */
  basePath: string;
  /** Bytes of the headers that come with the page. */
  headers: number;
  /** Reads a file by its address on the host, such as `/some/base/_astro/page.js`. */
  read: (address: string) => Buffer;
}

/** A file of fonts that a page’s style names, with the characters for which it is loaded. */
export interface FontFile {
  address: string;
  characters: Set<number>;
}

const ownHost = 'https://own.example';
const compressed = (content: string | Buffer) => brotliCompressSync(content).length;

/**
 * Weighs what a page of a built site makes a browser load.
 *
 * @param page The page.
 * @param folder Path of the site.
 * @param basePath Path that it is served under, with a slash at both ends.
 * @returns Its weight.
 */
export function weighBuiltPage(page: BuiltPage, folder: string, basePath: string): PageWeight {
  return weighPage(page, {
    basePath,
    headers: headerBytes(responseHeaders(folder, basePath + page.path.slice(1))),
    read: (address) => readFileSync(join(folder, address.slice(basePath.length))),
  });
}

/**
 * Weighs what a page makes a browser load.
 *
 * @param page A built page.
 * @param source What it comes from.
 * @returns Its weight.
 */
export function weighPage(
  { path, html, document }: Pick<BuiltPage, 'path' | 'html' | 'document'>,
  { basePath, headers, read }: PageSource,
): PageWeight {
  const addressOf = (link: string, from = basePath + path.slice(1)) =>
    new URL(link, ownHost + from).pathname;
  const valuesOf = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map(
      (element) => element.getAttribute(attribute) ?? '',
    );
  const textIn = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent).join('\n');
  const sizeOf = (files: Iterable<string>) =>
    [...files].reduce((sum, address) => sum + compressed(read(address)), 0);

  const styles = new Set(
    valuesOf('link[rel~="stylesheet"]', 'href').map((link) => addressOf(link)),
  );
  const inlineScript = textIn(
    'script:not([src], [type="application/ld+json"], [type="speculationrules"])',
  );
  const scripts = new Set<string>();
  const addScript = (address: string) => {
    if (scripts.has(address)) return;
    scripts.add(address);
    for (const link of importsIn(read(address).toString())) addScript(addressOf(link, address));
  };
  for (const link of [...valuesOf('script[src]', 'src'), ...importsIn(inlineScript)]) {
    addScript(addressOf(link));
  }
  const fonts = loadedFontsOf({ html, document });
  const images = new Set(valuesOf('img[src]', 'src').map((link) => addressOf(link)));

  const fontBytes = fonts.reduce((sum, { address }) => sum + read(addressOf(address)).length, 0);
  const imageBytes = [...images].reduce((sum, address) => sum + read(address).length, 0);
  const styleBytes = sizeOf(styles);
  const scriptBytes = sizeOf(scripts);
  const htmlBytes = headers + compressed(html) + styleBytes;
  const [card] = valuesOf('meta[property="og:image"]', 'content');
  return {
    html: htmlBytes,
    style: compressed(textIn('style')) + styleBytes,
    script: compressed(inlineScript) + scriptBytes,
    fonts: fontBytes,
    requests: 1 + styles.size + scripts.size + fonts.length + images.size,
    total: htmlBytes + scriptBytes + fontBytes + imageBytes,
    card: card ? read(addressOf(card)).length : 0,
  };
}

/** The script files that a script imports, at once or later. */
function importsIn(script: string): string[] {
  const imports = script.matchAll(/\b(?:from|import)\s*\(?\s*(["'`])([^"'`]+\.m?js)\1/g);
  return [...imports].map(([, , address = '']) => address);
}

/**
 * Finds the files of fonts that a browser loads for a page.
 *
 * @param page A built page.
 * @returns Those that have a letter of its text.
 */
export function loadedFontsOf({ html, document }: Pick<BuiltPage, 'html' | 'document'>) {
  const shown = document.body.cloneNode(true) as HTMLElement;
  for (const script of shown.querySelectorAll('script')) script.remove();
  const letters = [...new Set(shown.textContent)].map((letter) => letter.codePointAt(0) ?? 0);
  return fontFilesOf(html).filter(({ characters }) =>
    letters.some((letter) => characters.has(letter)),
  );
}

/**
 * Finds the files of fonts that a page’s style names.
 *
 * @param html The page.
 * @returns The files, with the characters for which each is loaded.
 */
export function fontFilesOf(html: string): FontFile[] {
  const faces = html.matchAll(/@font-face\{[^}]*url\("?([^")]+)"?\)[^}]*unicode-range:([^;}]+)/g);
  return [...faces].map(([, address = '', ranges = '']) => {
    const codes = ranges.split(',').flatMap((range) => {
      const [first = 0, last = first] = range
        .trim()
        .slice(2)
        .split('-')
        .map((code) => parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
    return { address, characters: new Set(codes) };
  });
}
