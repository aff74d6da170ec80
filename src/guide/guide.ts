import type { CollectionEntry } from 'astro:content';
import { readingMinutes } from '#content/reading-level.ts';
import { toArticle, type Article } from './article.ts';
import { toCompanions, type Companion } from './companions.ts';
import { toHelpLines, type HelpLines } from './help-lines.ts';
import { latestOf, toSitePages, type SitePages } from './page-list.ts';
import { toPages, type GuidePage } from './pages.ts';
import type { Part } from './part.ts';
import { toSources, type Source } from './sources.ts';
import { fillStepCount } from './step-count.ts';
import { toSteps, type Step } from './steps.ts';

/** The whole site as data: what every page is made from. */
export interface Guide {
  /** Name of the site, made from the number of steps: `Seventeen Steps`. */
  name: string;
  article: Article;
  steps: Step[];
  companions: Companion[];
  about: GuidePage;
  help: GuidePage & { countries: HelpLines[] };
  /** The pages that are not made from a step or a companion, by name. */
  pages: SitePages;
  /** Every source, as a reference list has them, with the parts that cite it. */
  sources: (Source & { citedIn: Part[] })[];
  /** Day of the latest change of the whole article. */
  updated: Date;
  /** Minutes it takes to read the whole article. */
  minutes: number;
}

/** The entries of every collection. */
export interface Entries {
  article: CollectionEntry<'article'>[];
  steps: CollectionEntry<'steps'>[];
  companions: CollectionEntry<'companions'>[];
  pages: CollectionEntry<'pages'>[];
  sources: CollectionEntry<'sources'>[];
  helpLines: CollectionEntry<'helpLines'>[];
}

/**
 * Makes the guide from entries: order, addresses, neighbors, sources, and what follows from them.
 *
 * @param entries Entries as Astro has read and checked them one by one.
 * @returns The guide.
 * @throws AstroError when entries do not make a guide: order, sections and pages that it must have.
 */
export function toGuide(entries: Entries): Guide {
  const sources = toSources(entries.sources);
  const steps = toSteps(entries.steps, sources);
  const article = toArticle(entries.article, steps.length);
  const companions = toCompanions(entries.companions);
  const pages = toPages(entries.pages);
  const { about } = pages;
  const help = { ...pages.help, countries: toHelpLines(entries.helpLines) };

  const wholeArticle = [
    article.opening,
    ...article.essays,
    article.leadIn,
    ...steps,
    article.closing,
  ];
  const parts: Part[] = [...wholeArticle, ...companions, help, about];
  const citedIn = new Map<string, Part[]>(sources.map(({ key }) => [key, []]));
  for (const part of parts) {
    for (const key of part.sourceKeys) citedIn.get(key)?.push(part);
  }

  // What the page about the guide or the help page says is no part of the article.
  const updated = latestOf(wholeArticle.map(({ entry }) => entry.data));
  return {
    name: fillStepCount('{Steps} Steps', steps.length),
    article,
    steps,
    companions,
    about,
    help,
    pages: toSitePages({ article, about, help, steps, updated }),
    updated,
    sources: sources
      .map((source) => ({ ...source, citedIn: citedIn.get(source.key) ?? [] }))
      .filter((source) => source.citedIn.length > 0),
    minutes: readingMinutes(wholeArticle.reduce((sum, { writing }) => sum + writing.words, 0)),
  };
}

/**
 * The sources that some parts cite.
 *
 * @param guide The guide.
 * @param parts Parts that are shown together on a page.
 * @returns Their sources, each once, as a reference list has them.
 */
export function sourcesCitedIn(guide: Guide, parts: Part[]): Source[] {
  const keys = new Set(parts.flatMap(({ writing }) => writing.citations.map(({ text }) => text)));
  return guide.sources.filter(({ key }) => keys.has(key));
}
