import type { CollectionEntry } from 'astro:content';
import { readingMinutes } from '#content/reading-level.ts';
import { toArticle, type Article } from './article.ts';
import { toHeard, type Heard } from './heard.ts';
import { toHelpLines, toNeeds, type HelpLines, type Need } from './help-lines.ts';
import { toMoments, type Moment } from './moments.ts';
import { latestOf, toSitePages, type SitePages } from './page-list.ts';
import { toPages, type GuidePage } from './pages.ts';
import type { Part } from './part.ts';
import { toReadings, type Companion, type Piece } from './readings.ts';
import { toSharedTexts, type SharedText, type SharedTextName } from './shared-texts.ts';
import { toSources, type Source } from './sources.ts';
import { fillStepCount } from './step-count.ts';
import { toSteps, type Step } from './steps.ts';

/** The whole site as data: what every page is made from. */
export interface Guide {
  /** Name of the site, made from the number of steps: `Seventeen Steps`. */
  name: string;
  article: Article;
  /** The moments in order, each with what belongs to it. */
  moments: (Moment & { steps: Step[]; pieces: Piece[] })[];
  steps: Step[];
  /** “If this is you”: what no step can hold. */
  pieces: Piece[];
  companions: Companion[];
  heard: Heard[];
  /** Texts that are on more than one page. */
  shared: Readonly<Record<SharedTextName, SharedText>>;
  about: GuidePage;
  /** The lead-in of what people have heard. */
  heardPage: GuidePage;
  help: GuidePage & { countries: HelpLines[]; needs: Need[] };
  /** The pages that are not made from a step or an article, by name. */
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
  moments: CollectionEntry<'moments'>[];
  steps: CollectionEntry<'steps'>[];
  reads: CollectionEntry<'reads'>[];
  heard: CollectionEntry<'heard'>[];
  shared: CollectionEntry<'shared'>[];
  pages: CollectionEntry<'pages'>[];
  sources: CollectionEntry<'sources'>[];
  helpLines: CollectionEntry<'helpLines'>[];
  needs: CollectionEntry<'needs'>[];
}

/**
 * Makes the guide from entries: order, addresses, neighbors, sources, and what follows from them.
 *
 * @param entries Entries as Astro has read and checked them one by one.
 * @returns The guide.
 * @throws AstroError when entries do not make a guide: order, sections and pages that it must have,
 *   and what they refer to.
 */
export function toGuide(entries: Entries): Guide {
  const sources = toSources(entries.sources);
  const moments = toMoments(entries.moments);
  const heard = toHeard(entries.heard);
  const steps = toSteps(entries.steps, { sources, moments, heard });
  const article = toArticle(entries.article, steps.length);
  const { companions, pieces } = toReadings(entries.reads, moments);
  const pages = toPages(entries.pages);
  const { about } = pages;
  const countries = toHelpLines(entries.helpLines);
  const help = { ...pages.help, countries, needs: toNeeds(entries.needs, countries) };

  const wholeArticle = toWholeArticle({ article, steps });
  const citedIn = new Map<string, Part[]>(sources.map(({ key }) => [key, []]));
  for (const part of [...wholeArticle, ...pieces, ...companions, ...heard, help, about]) {
    for (const key of part.sourceKeys) citedIn.get(key)?.push(part);
  }
  // What the page about the guide or the help page says is no part of the article.
  const updated = latestOf(wholeArticle.map(({ entry }) => entry.data));

  return {
    name: fillStepCount('{Steps} Steps', steps.length),
    article,
    moments: [...moments.values()].map((moment) => ({
      ...moment,
      steps: steps.filter((step) => step.moment === moment),
      pieces: pieces.filter((piece) => piece.moment === moment),
    })),
    steps,
    pieces,
    companions,
    heard,
    shared: toSharedTexts(entries.shared),
    about,
    heardPage: pages.heard,
    help,
    pages: toSitePages({ article, about, heard: pages.heard, help, steps, updated }),
    updated,
    sources: sources
      .map((source) => ({ ...source, citedIn: citedIn.get(source.key) ?? [] }))
      .filter((source) => source.citedIn.length > 0),
    minutes: readingMinutes(wholeArticle.reduce((sum, { writing }) => sum + writing.words, 0)),
  };
}

/**
 * The parts of the whole article.
 *
 * @param guide Its sections and steps.
 * @returns The parts in reading order.
 */
export function toWholeArticle({ article, steps }: Pick<Guide, 'article' | 'steps'>) {
  const { opening, essays, leadIn, closing } = article;
  return [opening, ...essays, leadIn, ...steps, closing];
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
