import { extended, type Drawing } from '#drawings/drawing.ts';
import { drawings, type DrawingName } from '#drawings/drawings.ts';
import { toThreadOfSteps } from '#drawings/thread-of-steps.ts';
import type { Reading } from '#guide/readings.ts';
import type { Guide } from '#guide/guide.ts';
import { pagePaths } from '#guide/page-paths.ts';
import type { Step } from '#guide/steps.ts';
import { toAlt, type Card } from './card.ts';
import { shareCard, type Picture } from './share-card.ts';

/** The card of a page. */
export interface PageCard extends Card {
  /** Begins the name of its file. */
  slug: string;
}

/** The picture that a page names for those who show a link to it. */
export interface ShareImage extends Picture {
  /** Name of its file without ending: `apologize.0123456789ab`. */
  name: string;
  /** Its address without the base path. */
  path: string;
  alt: string;
}

/** Every card there is. */
export function toPageCards(guide: Guide): PageCard[] {
  return [
    articleCard(guide),
    shortCard(guide),
    stepsCard(guide),
    ...guide.steps.map((step) => stepCard(step, guide.name)),
    ...[...guide.pieces, ...guide.companions].map((reading) => readingCard(reading, guide.name)),
  ];
}

/**
 * Finds the card of a page.
 *
 * @param guide The guide.
 * @param path Address of the page, without the base path.
 * @returns The page's own card, or else that of the whole article.
 */
export function pageCardOf(guide: Guide, path: string): PageCard {
  const step = guide.steps.find((candidate) => candidate.path === path);
  if (step) return stepCard(step, guide.name);
  const reading = [...guide.pieces, ...guide.companions].find(
    (candidate) => candidate.path === path,
  );
  if (reading) return readingCard(reading, guide.name);
  if (path === pagePaths.steps) return stepsCard(guide);
  return path === pagePaths.short ? shortCard(guide) : articleCard(guide);
}

/** The card of a step. */
export function stepCard(step: Step, siteName: string): PageCard {
  return {
    slug: step.slug,
    title: step.title,
    label: `Step ${String(step.number)} of ${String(step.total)}`,
    siteName,
    drawing: drawingOf(step.drawing),
    file: fileOf(step),
  };
}

/** The card of an article beside the whole one. */
export function readingCard(reading: Reading, siteName: string): PageCard {
  return {
    slug: reading.slug,
    title: reading.title,
    label: reading.kind === 'piece' ? 'If this is you' : 'Companion article',
    siteName,
    drawing: drawingOf(reading.drawing),
    file: fileOf(reading),
  };
}

/** The card of the whole article. It says what is behind the link, and nothing of who sends it. */
export function articleCard({ article: { opening }, name }: Guide): PageCard {
  return {
    slug: 'guide',
    title: opening.title,
    label: 'The whole guide',
    siteName: name,
    drawing: drawingOf(opening.entry.data.drawing),
    file: fileOf(opening),
  };
}

/** The card of the short version. */
export function shortCard({ article, pages, steps, name }: Guide): PageCard {
  return {
    slug: 'short',
    title: pages.short.title,
    label: `All ${String(steps.length)} steps`,
    siteName: name,
    drawing: drawingOf(article.closing.entry.data.drawing),
    file: 'src/guide/page-list.ts',
  };
}

/** The card of the list of steps: the one pair of threads that runs through all of them. */
export function stepsCard({ article, pages, steps, name }: Guide): PageCard {
  const names = steps.map(({ drawing }) => drawing);
  return {
    slug: 'steps',
    title: pages.steps.title,
    label: article.opening.title,
    siteName: name,
    drawing: toThreadOfSteps(names, { perRow: 6, room: 0 }),
    threadWidth: 2.5,
    file: 'src/guide/page-list.ts',
  };
}

/**
 * Draws the card of a page, unless that was done before.
 *
 * @param pageCard The card.
 * @returns The picture, and all that a page has to say about it.
 * @throws AstroError when the typeface lacks a character, or when the title is too long.
 */
export async function toShareImage({ slug, ...card }: PageCard): Promise<ShareImage> {
  const drawn = await shareCard(card);
  const name = `${slug}.${drawn.hash}`;
  return { ...drawn, name, path: `/share/${name}.png`, alt: toAlt(card) };
}

// On a card the threads run from edge to edge.
function drawingOf(name: DrawingName = 'tangle'): Drawing {
  return extended(drawings[name]);
}

function fileOf({ entry }: Step | Reading | Guide['article']['opening']): string {
  return entry.filePath ?? entry.id;
}
