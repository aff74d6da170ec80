import type { CollectionEntry } from 'astro:content';
import { reject } from '#content/problems.ts';
import { inOrder } from './order.ts';
import { toPart, type Part } from './part.ts';
import type { Source } from './sources.ts';

type StepData = CollectionEntry<'steps'>['data'];

/** Something known about a step, and how surely. */
export interface Claim {
  /** A saying of the genre that it answers. */
  heard: string | undefined;
  claim: string;
  sureness: StepData['claims'][number]['sureness'];
  /** What stands behind it; nothing, where it is advice. */
  sources: Source[];
}

/** A step of the guide: what its entry says, and what follows from its place among the others. */
export interface Step extends Part<CollectionEntry<'steps'>>, Omit<StepData, 'claims'> {
  /** Place among the steps, from 1 on. */
  number: number;
  /** How many steps there are. */
  total: number;
  claims: Claim[];
  previous: Step | undefined;
  next: Step | undefined;
}

/**
 * Turns step entries into steps.
 *
 * @param entries Entries of `content/steps/`, in any order.
 * @param sources The sources that claims can name.
 * @returns Steps in reading order, each with its neighbors.
 * @throws AstroError when file names do not give one order, a body is broken, or a claim names a
 *   source that is not there.
 */
export function toSteps(entries: CollectionEntry<'steps'>[], sources: Source[]): Step[] {
  const sourceOf = new Map(sources.map((source) => [source.key, source]));
  const steps: Step[] = inOrder('content/steps', entries).map(({ number, slug, entry }) => {
    const part = toPart(entry, slug, `/steps/${slug}/`);
    const claims = toClaims(entry, sourceOf);
    for (const { key } of claims.flatMap((claim) => claim.sources)) part.sourceKeys.add(key);
    return {
      ...entry.data,
      ...part,
      number,
      total: entries.length,
      claims,
      previous: undefined,
      next: undefined,
    };
  });
  steps.forEach((step, index) => {
    step.previous = steps[index - 1];
    step.next = steps[index + 1];
  });
  return steps;
}

/** How many steps stand beside a step's text at most. */
const mostBeside = 25;

/**
 * The steps that stand beside the text of one: all of them, or those around it where there are so
 * many that each page would be mostly a list.
 *
 * @param steps All steps in reading order.
 * @param current The step that is read.
 * @returns At most 25 steps in reading order, the current one among them.
 */
export function stepsBeside(steps: Step[], current: Step): Step[] {
  const first = current.number - 1 - Math.floor(mostBeside / 2);
  const start = Math.max(0, Math.min(first, steps.length - mostBeside));
  return steps.slice(start, start + mostBeside);
}

// Astro only logs a reference to a missing entry; the build would go on without the source.
function toClaims(entry: CollectionEntry<'steps'>, sourceOf: Map<string, Source>): Claim[] {
  const { claims } = entry.data;
  const missing = claims.flatMap(({ sources }) => sources.filter((key) => !sourceOf.has(key)));
  reject(
    missing.map((key) => ({
      file: entry.filePath ?? entry.id,
      problem: `A claim names the source "${key}", which is not there.`,
      fix: `Add content/sources/${key}.yaml or correct the key.`,
    })),
  );
  return claims.map(({ heard, claim, sureness, sources }) => ({
    heard,
    claim,
    sureness,
    sources: sources.flatMap((key) => sourceOf.get(key) ?? []),
  }));
}
