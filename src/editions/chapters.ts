import type { DrawingName } from '#drawings/drawings.ts';
import type { Section } from '#guide/article.ts';
import type { Guide } from '#guide/guide.ts';
import { latestOf } from '#guide/page-list.ts';
import { pagePaths } from '#guide/page-paths.ts';
import type { Part } from '#guide/part.ts';
import type { Reading } from '#guide/readings.ts';
import type { Step } from '#guide/steps.ts';

/** A chapter of an edition: what of the guide is under one heading. */
export interface Chapter {
  /** Its id in the one file, and the name of its file in the e-book. */
  id: string;
  title: string;
  /** 2 for a chapter that belongs to the one of level 1 before it. */
  level: 1 | 2;
  /** Addresses on the site that lead to what is here, without the base path. */
  paths: string[];
  /** What is over the title. */
  label?: string;
  /** What is under the title. */
  lead?: string;
  drawing?: DrawingName | undefined;
  stopIf?: string[] | undefined;
  /** Keys of the sources that it cites. */
  sourceKeys: ReadonlySet<string>;
  body: ChapterBody;
}

/** The content of a chapter. */
export type ChapterBody =
  | { kind: 'section'; part: Section }
  /** Says what is in the chapters that belong to it. */
  | { kind: 'list'; of: { path: string; title: string; summary: string }[] }
  | { kind: 'step'; step: Step }
  | { kind: 'reading'; reading: Reading }
  | { kind: 'heard' }
  | { kind: 'help' }
  | { kind: 'sources' }
  /** What this copy is, and the terms of its typeface. */
  | { kind: 'copy'; terms: string };

const none: ReadonlySet<string> = new Set();

/**
 * Puts the guide in the order of a book.
 *
 * @param guide The guide.
 * @param terms Terms of the typeface that comes with it.
 * @returns Its chapters in reading order: the article with its steps by moments, what is beside it,
 *   help, and the sources.
 */
export function toChapters(guide: Guide, terms: string): Chapter[] {
  const { article, heard, help, heardPage, moments, pages, pieces, companions } = guide;
  const { opening, essays, leadIn, closing } = article;
  return [
    { ...toSection(opening), lead: opening.promise },
    ...[...essays, leadIn].map(toSection),
    ...moments
      .filter(({ steps }) => steps.length > 0)
      .flatMap(({ slug, path, title, summary, steps }): Chapter[] => [
        {
          id: `moment-${slug}`,
          title,
          level: 1,
          paths: [path],
          lead: summary,
          sourceKeys: none,
          body: { kind: 'list', of: steps },
        },
        ...steps.map(toStep),
      ]),
    toSection(closing),
    ...toGroup('if-this-is-you', 'If this is you', pieces),
    ...toGroup('companions', 'Companion articles', companions),
    {
      id: 'heard',
      title: pages.heard.title,
      level: 1,
      paths: [pagePaths.heard, ...heard.map(({ path }) => path)],
      drawing: 'loose-talk',
      sourceKeys: keysOf([heardPage, ...heard]),
      body: { kind: 'heard' },
    },
    {
      id: 'help',
      title: help.title,
      level: 1,
      paths: [help.path],
      sourceKeys: keysOf([help]),
      body: { kind: 'help' },
    },
    {
      id: 'sources',
      title: pages.sources.title,
      level: 1,
      paths: [pagePaths.sources],
      sourceKeys: none,
      body: { kind: 'sources' },
    },
    {
      id: 'this-copy',
      title: 'About this copy',
      level: 1,
      paths: [],
      sourceKeys: none,
      body: { kind: 'copy', terms },
    },
  ];
}

/** The newest day of anything in an edition. */
export function dayOfEdition({ updated, pieces, companions, heard, help, ...guide }: Guide): Date {
  const shared = Object.values(guide.shared).map(({ entry }) => entry.data);
  return latestOf([{ updated }, ...pieces, ...companions, ...heard, help, ...shared]);
}

function toSection(part: Section): Chapter {
  const { slug, title, path, sourceKeys, entry } = part;
  const [page = ''] = path.split('#');
  return {
    id: slug,
    title,
    level: 1,
    // The list of all steps is where they begin.
    paths: [path, `${page}#${slug}`, ...(slug === 'the-steps' ? [pagePaths.steps] : [])],
    drawing: entry.data.drawing,
    sourceKeys,
    body: { kind: 'section', part },
  };
}

function toStep(step: Step): Chapter {
  const { slug, title, path, summary, drawing, stopIf, sourceKeys, moment, number, total } = step;
  return {
    id: `step-${slug}`,
    title,
    level: 2,
    paths: [path, `${pagePaths.article}#${slug}`],
    label: `${moment.title} · Step ${String(number)} of ${String(total)}`,
    lead: summary,
    drawing,
    stopIf,
    sourceKeys,
    body: { kind: 'step', step },
  };
}

/** Articles beside the whole one, under a heading; nothing where there are none. */
function toGroup(slug: string, title: string, readings: Reading[]): Chapter[] {
  if (readings.length === 0) return [];
  const paths = [`${pagePaths.article}#${slug}`, `${pagePaths.steps}#${slug}`];
  return [
    { id: slug, title, level: 1, paths, sourceKeys: none, body: { kind: 'list', of: readings } },
    ...readings.map((reading): Chapter => ({
      id: `read-${reading.slug}`,
      title: reading.title,
      level: 2,
      paths: [reading.path],
      label: reading.kind === 'piece' ? `${title} · ${reading.moment.title}` : 'Companion article',
      lead: reading.summary,
      drawing: reading.drawing,
      stopIf: reading.stopIf,
      sourceKeys: reading.sourceKeys,
      body: { kind: 'reading', reading },
    })),
  ];
}

function keysOf(parts: Part[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ sourceKeys }) => [...sourceKeys]));
}
