import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseHTML } from 'linkedom';

/** Every address that was ever published, one a line, without the base path. */
export const publishedFile = 'content/published-addresses.txt';

/** How a built site answers. All its addresses are without the base path. */
export interface BuiltAddresses {
  /** What can be shared of it: pages, places in the whole article, and files for programs. */
  shared: string[];
  /** Everything that can be asked for. */
  answered: Set<string>;
}

/**
 * Reads the addresses of a built site.
 *
 * @param folder Where it was built.
 * @param basePath Path that it was built to be served under, with a slash at both ends.
 * @returns Its addresses.
 */
export function readBuiltAddresses(folder: string, basePath: string): BuiltAddresses {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => `/${relative(folder, join(file.parentPath, file.name)).split(sep).join('/')}`);
  const paths = files.map((name) => name.replace(/\/index\.html$/, '/'));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  const places = [...parseHTML(read('index.html')).document.querySelectorAll('[id]')];
  const answered = new Set([...paths, ...places.map(({ id }) => `/#${id}`)]);
  const linkedPlaces = files
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => linksIn(read(name), name, basePath))
    .filter((link) => /^\/#(?!content$|source-)/.test(link) && answered.has(link));
  const shared = paths.filter((path) => !notShared.test(path));
  return { shared: [...new Set([...shared, ...linkedPlaces])].sort(), answered };
}

/** Where links of a page lead, as far as they are found in its own site. */
function linksIn(html: string, file: string, basePath: string): string[] {
  return [...parseHTML(html).document.querySelectorAll('a[href]')]
    .map((link) => link.getAttribute('href') ?? '')
    .map((href) => (href.startsWith('#') && file === '/index.html' ? basePath + href : href))
    .filter((href) => href.startsWith(basePath))
    .map((href) => `/${href.slice(basePath.length)}`);
}

/**
 * What nobody keeps a link to: the page for what is not there, files whose names change with what
 * they hold, pictures that a page or a link to it brings along, settings for hosts, terms of what is
 * published, files that are at an address for programs which is the same on every host, compressed
 * copies, and the edition for paper, which not every build has.
 */
const notShared =
  /^\/(?:404\.html|_|\.|Caddyfile|licenses\/|share\/|icons\/|favicon\b|seventeen-steps\.pdf)|\.(?:br|gz)$/;

/**
 * Reads the list of published addresses.
 *
 * @param text The text of {@link publishedFile}.
 * @returns Its addresses.
 */
export function toPublished(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('# '));
}

/**
 * Adds addresses to the list.
 *
 * @param text The text of {@link publishedFile}.
 * @param shared Addresses that may be on it.
 * @returns The text with all of them, each once and in order, under the lines that explain it.
 */
export function withPublished(text: string, shared: string[]): string {
  const explained = text.split(/\r?\n/).filter((line) => line.startsWith('# '));
  const addresses = [...new Set([...toPublished(text), ...shared])].sort();
  return [...explained, ...addresses, ''].join('\n');
}

/**
 * Finds what is wrong between a built site and the list of published addresses.
 *
 * @param published Addresses on the list.
 * @param built The site's own.
 * @returns What is wrong and what to do, a line each: first links that would die, then addresses that
 *   the list does not have.
 */
export function findAddressProblems(published: string[], built: BuiltAddresses): string[] {
  const known = new Set(published);
  return [
    ...published
      .filter((address) => !built.answered.has(address))
      .map(
        (address) =>
          `${publishedFile}: ${address} was published, and nothing answers there any more. ${fixFor(address)}`,
      ),
    ...built.shared
      .filter((address) => !known.has(address))
      .map(
        (address) =>
          `${publishedFile}: ${address} is not on the list. Run \`npm run keep-addresses\` and commit the file: from then on the address stays.`,
      ),
  ];
}

function fixFor(address: string): string {
  const { folder, slug = '' } =
    /^\/(?:(?<folder>steps|read)\/)?#?(?<slug>[^/#]+)\/?$/.exec(address)?.groups ?? {};
  const alias = `\`aliases: [${slug}]\``;
  if (folder !== undefined) {
    const kind = folder === 'steps' ? 'step' : 'companion';
    return `If the ${kind} was renamed, add ${alias} to the front matter of its file in content/${folder}/. If it was removed, add that to the ${kind} that serves its readers best.`;
  }
  if (address.startsWith('/#')) {
    return `If the step or section was renamed, add ${alias} to the front matter of its file in content/steps/ or content/article/. If it was removed, add that to the one that serves its readers best.`;
  }
  return 'Bring the page or file back: people and programs keep its address.';
}
