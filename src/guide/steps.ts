import type { CollectionEntry } from 'astro:content';
import { placeOfField } from '#content/place.ts';
import { reject } from '#content/problems.ts';
import type { Heard } from './heard.ts';
import { momentOf, type Moment } from './moments.ts';
import { inOrder } from './order.ts';
import { toPart, type Part } from './part.ts';
import type { Source } from './sources.ts';

type StepData = CollectionEntry<'steps'>['data'];

/** Something known about a step, and how surely. */
export interface Claim {
  claim: string;
  strength: StepData['claims'][number]['strength'];
  /** What stands behind it; nothing, where it is advice. */
  sources: Source[];
}

/** What an exercise asks; a text that is recalled comes with where it was written. */
export type Prompt =
  | Exclude<StepData['tryThis']['prompts'][number], { recall: string }>
  | { recall: { step: Step; id: string; write: string } };

/** A step of the guide: what its entry says, and what follows from its place among the others. */
export interface Step
  extends
    Part<CollectionEntry<'steps'>>,
    Omit<StepData, 'aliases' | 'claims' | 'moment' | 'tryThis'> {
  /** Place among the steps, from 1 on. */
  number: number;
  /** How many steps there are. */
  total: number;
  moment: Moment;
  tryThis: Omit<StepData['tryThis'], 'prompts'> & { prompts: Prompt[] };
  /** What is known: what its text cites, then its own claims. */
  claims: Claim[];
  /** What people have heard that belongs here. */
  heard: Heard[];
  previous: Step | undefined;
  next: Step | undefined;
}

/** What steps refer to. */
interface Known {
  sources: Source[];
  moments: Map<string, Moment>;
  heard: Heard[];
}

/**
 * Turns step entries into steps.
 *
 * @param entries Entries of `content/steps/`, in any order.
 * @param known What they refer to.
 * @returns Steps in reading order, each with its neighbors.
 * @throws AstroError when file names do not give one order, a body is broken, or when a step names a
 *   source, a moment or a prompt that is not there.
 */
export function toSteps(entries: CollectionEntry<'steps'>[], known: Known): Step[] {
  const sourceOf = new Map(known.sources.map((source) => [source.key, source]));
  const steps: Step[] = inOrder('content/steps', entries).map(({ number, slug, entry }) => {
    const part = toPart(entry, slug, `/steps/${slug}/`);
    const claims = toClaims(entry, part, sourceOf);
    for (const { key } of claims.flatMap((claim) => claim.sources)) part.sourceKeys.add(key);
    return {
      ...entry.data,
      ...part,
      number,
      total: entries.length,
      moment: momentOf(entry, entry.data.moment, known.moments),
      tryThis: { ...entry.data.tryThis, prompts: [] },
      claims,
      heard: known.heard.filter((saying) => saying.steps.includes(slug)),
      previous: undefined,
      next: undefined,
    };
  });
  steps.forEach((step, index) => {
    step.previous = steps[index - 1];
    step.next = steps[index + 1];
    step.tryThis.prompts = step.entry.data.tryThis.prompts.map((prompt, place) =>
      'recall' in prompt ? { recall: findRecalled(step, prompt.recall, place, steps) } : prompt,
    );
  });
  return steps;
}

/** Finds what a step shows again: something that is written at an earlier one. */
function findRecalled(
  { entry, number }: Step,
  recall: string,
  index: number,
  steps: Step[],
): Extract<Prompt, { recall: object }>['recall'] {
  const [slug, id] = recall.split('/');
  const step = steps.find((candidate) => candidate.slug === slug && candidate.number < number);
  const prompt = step?.entry.data.tryThis.prompts.find(
    (candidate) => 'write' in candidate && candidate.id === id,
  );
  return step && prompt && 'write' in prompt
    ? { step, id: prompt.id, write: prompt.write }
    : reject([
        {
          ...placeOfField(entry, ['tryThis', 'prompts', index, 'recall']),
          problem: `It recalls "${recall}", which no earlier step asks the reader to write.`,
          fix: 'Name an earlier step and the id of one of its prompts, such as apologize/what-i-did.',
        },
      ]);
}

/** How many steps are beside a step's text at most. */
const mostBeside = 25;

/**
 * The steps that are beside the text of one: all of them, or those around it where there are so
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
function toClaims(
  entry: CollectionEntry<'steps'>,
  { writing }: Part,
  sourceOf: Map<string, Source>,
): Claim[] {
  const { claims } = entry.data;
  const named = claims.flatMap(({ sources }, index) => sources.map((key) => ({ key, index })));
  reject(
    named
      .filter(({ key }) => !sourceOf.has(key))
      .map(({ key, index }) => ({
        ...placeOfField(entry, ['claims', index, 'sources']),
        problem: `A claim names the source "${key}", which is not there.`,
        fix: `Add content/sources/${key}.yaml or correct the key.`,
      })),
  );
  const cited = new Set(writing.citations.map(({ text }) => text));
  return [
    ...[...cited].flatMap((key) => {
      const source = sourceOf.get(key);
      return source ? [{ claim: source.found, strength: source.strength, sources: [source] }] : [];
    }),
    ...claims.map(({ sources, ...claim }) => ({
      ...claim,
      sources: sources.flatMap((key) => sourceOf.get(key) ?? []),
    })),
  ];
}
