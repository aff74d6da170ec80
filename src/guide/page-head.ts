import type { Graph } from 'schema-dts';
import type { Companion } from './companions.ts';
import type { Guide } from './guide.ts';
import type { Step } from './steps.ts';
import { articleGraph, companionGraph, stepGraph } from './structured-data.ts';

/** The picture that other sites show beside a link. */
export interface ShareCard {
  /** Where it lies, without the base path, such as `/share/apologize.png`. */
  path: string;
  width: number;
  height: number;
  /** Its media type, such as `image/png`. */
  type: string;
  /** What it shows, in words. */
  alt: string;
}

/** What programs are told about a page: browsers, search engines, whoever shows a link to it. */
export interface PageHead {
  /** Title of the page, without the site's name. */
  title: string;
  /** 70 to 110 characters: shorter ones look empty under a link, longer ones are cut. */
  description: string;
  /** Where it is read, without the base path; undefined where it stands in for what is not there. */
  path: string | undefined;
  kind: 'article' | 'website';
  /** Day of the last change, for an article. */
  updated?: Date;
  card?: ShareCard | undefined;
  structuredData?: Graph;
}

/** Search engines, tabs and link previews cut longer titles. */
const longestTitle = 70;

/**
 * The title as tabs and search results show it.
 *
 * @param title Title of the page.
 * @param siteName Name of the site.
 * @returns Both, or the page's own alone where both are longer than 70 bytes.
 */
export function titleWithName(title: string, siteName: string): string {
  const both = `${title} · ${siteName}`;
  return Buffer.byteLength(both) > longestTitle ? title : both;
}

/**
 * The card that other sites show beside a link.
 *
 * @param guide The guide, with its cards.
 * @param path Address of the page, without the base path.
 * @returns The page's own card, or else that of the whole article.
 */
export function shareCardOf({ cards }: Guide, path: string): ShareCard | undefined {
  return cards.get(path) ?? cards.get('/');
}

/** The head of a step's page. */
export function stepHead(guide: Guide, step: Step): PageHead {
  const { title, description, path, updated } = step;
  const card = shareCardOf(guide, path);
  const structuredData = stepGraph(guide, step, card);
  return { title, description, path, kind: 'article', updated, card, structuredData };
}

/** The head of a companion's page. */
export function companionHead(guide: Guide, companion: Companion): PageHead {
  const { title, description, path, updated } = companion;
  const card = shareCardOf(guide, path);
  const structuredData = companionGraph(guide, companion, card);
  return { title, description, path, kind: 'article', updated, card, structuredData };
}

/** The head of the whole article. */
export function articleHead(guide: Guide): PageHead {
  const { title, description, path } = guide.article.opening;
  const { updated } = guide;
  const card = shareCardOf(guide, path);
  const structuredData = articleGraph(guide, card);
  return { title, description, path, kind: 'article', updated, card, structuredData };
}

/** The head of a page that is no article. */
export function pageHead(
  guide: Guide,
  page: Pick<PageHead, 'title' | 'description' | 'path'>,
): PageHead {
  const { title, description, path } = page;
  const card = path === undefined ? undefined : shareCardOf(guide, path);
  return { title, description, path, kind: 'website', card };
}
