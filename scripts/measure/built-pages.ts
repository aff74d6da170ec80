import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { isEdition } from '../../src/editions/files.ts';

/** A page of a built site. */
export interface BuiltPage {
  /** Its address without the base path, such as `/steps/apologize/` or `/404.html`. */
  path: string;
  /** Path of its file. */
  file: string;
  html: string;
  document: Document;
}

/**
 * Reads the pages of a built site.
 *
 * @param folder Path of the site.
 * @returns The pages by address, without those that only redirect from an old address.
 */
export function readBuiltPages(folder: string): BuiltPage[] {
  return globSync('**/*.html', { cwd: folder })
    .map((name) => name.replaceAll(sep, '/'))
    .filter((name) => !isEdition(name))
    .sort()
    .map((name) => {
      const file = join(folder, name);
      const html = readFileSync(file, 'utf8');
      const path = `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
      return { path, file, html, document: parseHTML(html).document };
    })
    .filter(({ document }) => !document.querySelector('meta[http-equiv="refresh" i]'));
}

/**
 * Tells pages that are made alike from others.
 *
 * @param page A page.
 * @returns A name that it shares with pages made like it: its path, with `…` for what differs.
 */
export function kindOf({ path, document }: BuiltPage): string {
  const kind = path.replace(/^\/(steps|read)\/[^/]+\/$/, '/$1/…/');
  return document.querySelector('message-draft') ? `${kind} with a message` : kind;
}
