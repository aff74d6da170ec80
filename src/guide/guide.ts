import { getCollection, type CollectionEntry } from 'astro:content';
import { doubledIds, toAddresses } from './addresses.ts';
import { toArticle, type Article } from './article.ts';
import { findStepFaults } from './check-step.ts';
import { findFaults, findTonightFaults } from './check.ts';
import { toCompanions, type Companion } from './companions.ts';
import { refuseSpoilt } from './content-files.ts';
import { refuse } from './faults.ts';
import { toHelpLines, type HelpLines } from './help-lines.ts';
import { toPages, type GuidePage } from './pages.ts';
import { readBody, type Part } from './part.ts';
import { readingMinutes } from './reading-level.ts';
import { toSources, type Source } from './sources.ts';
import { findAliasFaults } from './redirects.ts';
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
  /** Every source, as a reference list has them, with the parts that cite it. */
  sources: (Source & { citedIn: Part[] })[];
  /** Day of the latest change of any part. */
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
  /** Drafts that are left out. What only they cite is left out as well, and is no mistake. */
  drafts: Draft[];
}

type Draft = CollectionEntry<'steps' | 'companions'>;

let guideOfBuild: Promise<Guide> | undefined;

/**
 * Reads the guide from `content/`. A build reads it once; `npm run dev` at each request, so that an
 * author sees what was just saved.
 *
 * @returns The guide, without drafts in a build.
 * @throws AstroError that lists the mistakes in the content.
 */
export function getGuide(): Promise<Guide> {
  if (!import.meta.env.PROD) return readGuide();
  guideOfBuild ??= readGuide();
  return guideOfBuild;
}

async function readGuide(): Promise<Guide> {
  const entries = {
    article: await getCollection('article'),
    steps: await getCollection('steps'),
    companions: await getCollection('companions'),
    pages: await getCollection('pages'),
    sources: await getCollection('sources'),
    helpLines: await getCollection('helpLines'),
  };
  refuseSpoilt(Object.values(entries).flat());
  const { steps, companions } = entries;
  const isShown = ({ data }: Draft) => !(import.meta.env.PROD && data.draft);
  return toGuide({
    ...entries,
    steps: steps.filter(isShown),
    companions: companions.filter(isShown),
    drafts: [...steps, ...companions].filter((entry) => !isShown(entry)),
  });
}

/**
 * Makes the guide from entries: order, addresses, neighbors, sources, and what follows from them.
 *
 * @param entries Entries as Astro has read and checked them one by one.
 * @returns The guide.
 * @throws AstroError that lists every mistake found between entries.
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

  const citedInDrafts = new Set(entries.drafts.flatMap(sourcesOfDraft));

  const known = {
    sources: new Set(sources.map(({ key }) => key)),
    steps: new Set(steps.map(({ slug }) => slug)),
    addresses: toAddresses({
      wholeArticle,
      ownPages: [...steps, ...companions, about],
      help,
      sources,
    }),
  };
  refuse([
    ...doubledIds(wholeArticle),
    ...steps.flatMap((step) => doubledIds([step], ['try-this', 'what-we-know', 'stop-here-if'])),
    ...[...companions, about].flatMap((part) => doubledIds([part])),
    ...doubledIds([help], ['lines', ...help.countries.map(({ slug }) => slug)]),
    ...findAliasFaults(wholeArticle, [...steps, ...companions]),
    ...parts.flatMap((part) => findFaults(part, known)),
    ...steps.flatMap(findStepFaults),
    ...findTonightFaults(article, known.addresses),
    ...entries.sources
      .filter(({ id }) => citedIn.get(id)?.length === 0 && !citedInDrafts.has(id))
      .map(({ id, filePath }) => ({
        file: filePath ?? id,
        problem: 'Nothing cites this source.',
        cure: `Cite it with <Cite source="${id}">…</Cite> or delete the file.`,
      })),
  ]);

  return {
    name: fillStepCount('{Steps} Steps', steps.length),
    article,
    steps,
    companions,
    about,
    help,
    updated: latest(parts.map(({ entry }) => entry.data.updated)),
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

function sourcesOfDraft(draft: Draft): string[] {
  const claims = draft.collection === 'steps' ? draft.data.claims : [];
  return [
    ...readBody(draft).citations.map(({ text }) => text),
    ...claims.flatMap(({ sources }) => sources),
  ];
}

function latest(days: Date[]): Date {
  return new Date(Math.max(...days.map(Number)));
}
