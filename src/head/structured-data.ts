import type { Article, BreadcrumbList, Graph, ListItem } from 'schema-dts';
import type { ShareImage } from './share-card/cards.ts';
import { pagePaths } from '#guide/page-paths.ts';
import { siteUrl } from '#site';
import type { Reading } from '#guide/readings.ts';
import type { Guide } from '#guide/guide.ts';
import type { Step } from '#guide/steps.ts';

type Picture = Pick<ShareImage, 'path'>;

/** What search engines are told about a step: the article it is, and where it is. */
export function stepGraph(guide: Guide, step: Step, card: Picture): Graph {
  return toGraph(guide, step, card, [
    { name: guide.name, path: pagePaths.article },
    { name: 'Steps', path: pagePaths.steps },
  ]);
}

/** What search engines are told about an article beside the whole one. */
export function readingGraph(guide: Guide, reading: Reading, card: Picture): Graph {
  return toGraph(guide, reading, card, [{ name: guide.name, path: pagePaths.article }]);
}

/** What search engines are told about the whole article. */
export function articleGraph(guide: Guide, card: Picture): Graph {
  const { opening } = guide.article;
  return toGraph(guide, { ...opening, updated: guide.updated }, card, [
    { name: guide.name, path: pagePaths.article },
  ]);
}

/**
 * Writes data so that it can be inlined in a script element.
 *
 * @param data The data.
 * @returns JSON in which no text can end the element or begin a comment.
 */
export function toScriptText(data: Graph): string {
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A page on the way from the front page to another. */
interface Crumb {
  name: string;
  path: string;
}

interface Described {
  title: string;
  description: string;
  path: string;
  updated: Date;
}

function toGraph(guide: Guide, page: Described, card: Picture, crumbs: Crumb[]): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [toArticle(guide, page, card), toBreadcrumbs(page, crumbs)],
  };
}

function toArticle(guide: Guide, page: Described, card: Picture): Article {
  const url = siteUrl(page.path);
  return {
    '@type': 'Article',
    '@id': url,
    url,
    headline: page.title,
    description: page.description,
    dateModified: page.updated.toISOString().slice(0, 10),
    inLanguage: 'en-US',
    isAccessibleForFree: true,
    author: { '@type': 'Organization', name: guide.name, url: siteUrl(pagePaths.about) },
    image: siteUrl(card.path),
  };
}

function toBreadcrumbs(page: Described, crumbs: Crumb[]): BreadcrumbList {
  const above: ListItem[] = crumbs.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: siteUrl(path),
  }));
  // The last one is the page itself, which needs no address.
  const here: ListItem = { '@type': 'ListItem', position: above.length + 1, name: page.title };
  return { '@type': 'BreadcrumbList', itemListElement: [...above, here] };
}
