import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';

/** A file of prose in `content/`: what its page in the built site is measured against. */
export interface ContentFile {
  slug: string;
  title: string;
  description: string;
  /** The whole file, front matter included. */
  source: string;
  /** The line under the title, where the file has one; `{Steps}` stands for their number in words. */
  promise: string;
  /** The pieces of plain text in its body, in reading order, as {@link lettersOf} leaves them. */
  texts: string[];
}

const content = join(import.meta.dirname, '../../content');

/**
 * Reads a folder of prose.
 *
 * @param folder Folder in `content/`, such as `steps`.
 * @returns Its files in the order of their names. Drafts are left out, as in a build.
 */
export function contentFiles(folder: string): ContentFile[] {
  return readdirSync(join(content, folder))
    .filter((name) => name.endsWith('.mdx'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => ({ name, source: readFileSync(join(content, folder, name), 'utf8') }))
    .filter(({ source }) => fieldOf(source, 'draft') !== 'true')
    .map(({ name, source }) => ({
      source,
      slug: name.replace(/^\d+-/, '').replace(/\.mdx$/, ''),
      title: fieldOf(source, 'title'),
      description: fieldOf(source, 'description'),
      promise: fieldOf(source, 'promise'),
      texts: textsOf(mdxToMdast(source.replace(/^---\n.*?\n---\n/s, '')))
        .map(lettersOf)
        .filter((text) => text !== ''),
    }));
}

/**
 * Leaves nothing of a text but its letters and digits, so that it can be found whatever a renderer
 * has made of spaces, quotes and dashes.
 *
 * @param text Any text.
 * @returns Its letters and digits.
 */
export function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function textsOf(node: MdastNode): string[] {
  if (node.type === 'text') return [node.value];
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}

function fieldOf(source: string, name: string): string {
  const value = new RegExp(`^${name}: *(.*)$`, 'm').exec(source)?.[1] ?? '';
  return value.trim().replace(/^(?<quote>['"])(.*)\k<quote>$/, '$2');
}
