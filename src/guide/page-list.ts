import type { Article } from './article.ts';
import { pagePaths, type PageName } from './page-paths.ts';
import type { GuidePage } from './pages.ts';
import type { Companion, Piece } from './readings.ts';
import { fillStepCount } from './step-count.ts';
import type { Step } from './steps.ts';

/** A page as lists of pages have it: menus, sitemap, feed, and whoever links to it. */
export interface ListedPage {
  /** Where it is read, without the base path. */
  path: string;
  title: string;
  /** 70 to 110 characters: shorter ones look empty under a link, longer ones are cut. */
  description: string;
  /** Day of the last change of what it shows. */
  updated: Date;
}

/** A page of the site that is not made from a step or a companion. */
export interface SitePage extends ListedPage {
  /** What menus call it. */
  label: string;
  /** The menus that lead to it, each on every page. */
  menus: readonly ('header' | 'footer')[];
}

/** All pages of the site that are not made from a step or a companion, by name. */
export type SitePages = Readonly<Record<PageName, SitePage>>;

/** What the site's own pages show. */
interface Shown {
  article: Article;
  about: GuidePage;
  heard: GuidePage;
  help: GuidePage;
  steps: Step[];
  /** Day of the latest change of the whole article. */
  updated: Date;
}

/**
 * Lists the site's own pages. A new page is added here, in `page-paths.ts` and in `src/pages/`.
 *
 * @param guide What the pages show.
 * @returns Each page, in the order of the menus.
 */
export function toSitePages({ article, about, heard, help, steps, updated }: Shown): SitePages {
  const stepsUpdated = latestOf(steps);
  const fill = (text: string) => fillStepCount(text, steps.length);
  const pages: Record<PageName, Omit<SitePage, 'path'>> = {
    article: {
      title: article.opening.title,
      description: article.opening.description,
      updated,
      label: 'The whole article',
      menus: ['footer'],
    },
    steps: {
      title: fill('The {steps} steps'),
      description: fill(
        'All {steps} steps in one look, each with a line on what it is about. Read them in order the first time.',
      ),
      updated: stepsUpdated,
      label: 'Steps',
      menus: ['header', 'footer'],
    },
    heard: { ...heard, label: heard.title, menus: ['footer'] },
    short: {
      title: 'The short version',
      description: fill(
        'The whole guide in a few minutes: {steps} steps, three sentences each, with a link to each step in full.',
      ),
      updated: stepsUpdated,
      label: 'The short version',
      menus: ['footer'],
    },
    workbook: {
      title: 'Your workbook',
      description:
        'What you wrote under “Try this,” in the order of the steps. It is yours alone, on your own device.',
      updated: stepsUpdated,
      label: 'Your workbook',
      menus: ['footer'],
    },
    editions: {
      title: 'Take the guide along',
      description:
        'The whole guide as an e-book or as one file: how large each is, and what a device shows of it later.',
      updated,
      label: 'Take it along',
      menus: ['footer'],
    },
    sources: {
      title: 'Sources',
      description:
        'Every study and page that the guide leans on, with a link to read it and to each place that uses it.',
      updated,
      label: 'Sources',
      menus: ['footer'],
    },
    about: { ...about, label: 'About', menus: ['footer'] },
    help: { ...help, label: 'Get help', menus: ['header', 'footer'] },
  };
  return Object.fromEntries(
    Object.entries(pages).map(([name, { title, description, updated: day, label, menus }]) => {
      const path = pagePaths[name as PageName];
      return [name, { path, title, description, updated: day, label, menus }];
    }),
  ) as Record<PageName, SitePage>;
}

/**
 * Lists every page that search engines may list.
 *
 * @param guide The guide.
 * @returns The site's own pages, then steps, pieces and companions, in the order of the menus and of reading.
 */
export function toPageList({
  pages,
  steps,
  pieces,
  companions,
}: {
  pages: SitePages;
  steps: Step[];
  pieces: Piece[];
  companions: Companion[];
}): ListedPage[] {
  return [...Object.values(pages), ...steps, ...pieces, ...companions];
}

/** The latest day on which one of some parts was changed. */
export function latestOf(parts: readonly { updated: Date }[]): Date {
  return new Date(Math.max(...parts.map(({ updated }) => Number(updated))));
}
