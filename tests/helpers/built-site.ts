import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import type { BuiltPage } from '../../scripts/measure/built-pages.ts';
import { defaultBuild } from '../../scripts/variants.ts';
import { previewOrigin, siteAddress } from '../../src/build/site-address.ts';
import { isEdition } from '../../src/editions/files.ts';

/** Where the build puts the site. */
export const dist = join(
  import.meta.dirname,
  '../..',
  process.env.SITE_FOLDER ?? defaultBuild.folder,
);

const { siteUrl, basePath } = siteAddress(process.env);

/**
 * Tells how a page of the built site links to another.
 *
 * @param path Address without the base path, such as `/steps/apologize/`. A fragment may follow.
 * @returns The address with the base path that the site was built for.
 */
export function linkTo(path: string): string {
  return basePath + path.slice(1);
}

/**
 * Tells how an address of the built site is shared.
 *
 * @param path Address without the base path.
 * @returns The absolute address that the site was built for.
 */
export function sharedLinkTo(path: string): string {
  return (siteUrl ?? previewOrigin) + linkTo(path);
}

/**
 * Lists the files of the built site.
 *
 * @returns Paths from `dist/`, with slashes.
 * @throws Error when nothing has been built.
 */
export function builtFiles(): string[] {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(
      `There is no built site in ${dist}. Run \`npm run build\`, then the test again. \`npm test\` builds it under a base path too.`,
    );
  }
  return readdirSync(dist, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => file.slice(dist.length + 1).replaceAll(sep, '/'))
    .sort();
}

/**
 * Tells where a file of the built site is read.
 *
 * @param name Path from `dist/`, such as `steps/apologize/index.html`.
 * @returns Its address without the base path, such as `/steps/apologize/`.
 */
export function pathOfFile(name: string): string {
  return `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
}

/**
 * Reads all pages of the built site.
 *
 * @returns The pages by address, without those that only redirect from an old address.
 * @throws Error when nothing has been built.
 */
export function builtPages(): BuiltPage[] {
  return readPages().filter((page) => !leadsOn(page));
}

/**
 * Reads the pages of the built site that redirect from an old address.
 *
 * @returns The pages by address.
 * @throws Error when nothing has been built.
 */
export function builtRedirects(): BuiltPage[] {
  return readPages().filter(leadsOn);
}

function leadsOn({ document }: BuiltPage): boolean {
  return document.querySelector('meta[http-equiv="refresh" i]') !== null;
}

function readPages(): BuiltPage[] {
  return builtFiles()
    .filter((name) => name.endsWith('.html') && !isEdition(name))
    .map(readPage);
}

/**
 * Reads one page of the built site.
 *
 * @param path Its address without the base path.
 * @returns The page.
 * @throws Error when nothing has been built, or the site has no such page.
 */
export function builtPage(path: string): BuiltPage {
  const name = builtFiles().find((candidate) => pathOfFile(candidate) === path);
  if (name === undefined) throw new Error(`The built site has no page at ${path}.`);
  return readPage(name);
}

function readPage(name: string): BuiltPage {
  const file = join(dist, name);
  const html = readFileSync(file, 'utf8');
  return { path: pathOfFile(name), file, html, document: parseHTML(html).document };
}

/**
 * The text of an element as a reader sees it.
 *
 * @param element The element; null where a page lacks it.
 * @returns Its text with single spaces, empty for null.
 */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}
