import type { Graph } from 'schema-dts';
import {
  articleCard,
  readingCard,
  pageCardOf,
  stepCard,
  toShareImage,
  type ShareImage,
} from './share-card/cards.ts';
import type { Reading } from '#guide/readings.ts';
import type { Guide } from '#guide/guide.ts';
import type { Step } from '#guide/steps.ts';
import { articleGraph, readingGraph, stepGraph } from './structured-data.ts';

/** What programs are told about a page: browsers, search engines, whoever shows a link to it. */
export interface PageHead {
  /** Title of the page, without the site's name. */
  title: string;
  /** 70 to 110 characters: shorter ones look empty under a link, longer ones are cut. */
  description: string;
  /** Where it is read, without the base path; undefined for the page about what is not there. */
  path: string | undefined;
  kind: 'article' | 'website';
  /** Day of the last change, for an article. */
  updated?: Date;
  card?: ShareImage | undefined;
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

/** The head of a step's page. */
export async function stepHead(guide: Guide, step: Step): Promise<PageHead> {
  const { title, description, path, updated } = step;
  const card = await toShareImage(stepCard(step, guide.name));
  const structuredData = stepGraph(guide, step, card);
  return { title, description, path, kind: 'article', updated, card, structuredData };
}

/** The head of the page of an article beside the whole one. */
export async function readingHead(guide: Guide, reading: Reading): Promise<PageHead> {
  const { title, description, path, updated } = reading;
  const card = await toShareImage(readingCard(reading, guide.name));
  const structuredData = readingGraph(guide, reading, card);
  return { title, description, path, kind: 'article', updated, card, structuredData };
}

/** The head of the whole article. */
export async function articleHead(guide: Guide): Promise<PageHead> {
  const { title, description, path } = guide.article.opening;
  const { updated } = guide;
  const card = await toShareImage(articleCard(guide));
  const structuredData = articleGraph(guide, card);
  return { title, description, path, kind: 'article', updated, card, structuredData };
}

/** The head of a page that is no article. It shows the card of the whole one unless it has its own. */
export async function pageHead(
  guide: Guide,
  page: Pick<PageHead, 'title' | 'description' | 'path'>,
): Promise<PageHead> {
  const { title, description, path } = page;
  const card = path === undefined ? undefined : await toShareImage(pageCardOf(guide, path));
  return { title, description, path, kind: 'website', card };
}
