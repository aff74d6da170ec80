import { joinTexts } from '#features/notes/join.ts';
import {
  doneName,
  draftName,
  isMark,
  noContactName,
  noteName,
  tickName,
  waitName,
} from '#features/notes/names.ts';
import type { Notes } from '#features/notes/notes.ts';
import { nameOf, noteKeys } from '#features/notes/versions.ts';
import { noContactLabel } from '#features/notes/words.ts';
import type { StorageArea } from '#features/storage.ts';
import { kindsOfStep } from './words.ts';

/** Notes by name. */
export type Texts = ReadonlyMap<string, string>;

/** What of a step the workbook needs to know. */
export interface StepOutline {
  slug: string;
  title: string;
  /** Slugs that the step had before it was renamed. */
  formerSlugs: string[];
  /** Name of its draft; several parts may share one. */
  draft?: string | undefined;
  prompts: ({ id: string; write: string } | { id: string; tick: string })[];
}

/** What the reader noted under one prompt. */
export interface Answer {
  name: string;
  /** The words of the prompt. */
  label: string;
  /** For a box, `yes` or nothing. */
  text: string;
  isTick: boolean;
}

/** What the reader noted at one step. */
export interface StepNotes {
  slug: string;
  title: string;
  isDone: boolean;
  /** One for each prompt, answered or not. */
  answers: Answer[];
  draft: string;
  /** As `toLocalTime()` writes it. */
  wait: string;
  isEmpty: boolean;
}

/** All that the reader noted, in the order of the steps. */
export interface Workbook {
  steps: StepNotes[];
  /** Texts under prompts and steps that are no longer there. */
  earlier: { name: string; label: string; text: string }[];
}

/** Names each note as the site names it, whatever the step was called when it was written. */
export function toCurrentNames(texts: Texts, outlines: StepOutline[]): Texts {
  const current = new Map<string, string>();
  for (const [name, text] of texts) {
    const currentName = toCurrentName(name, outlines);
    const other = current.get(currentName) ?? '';
    current.set(currentName, isMark(currentName) ? other || text : joinTexts(other, text));
  }
  return current;
}

function toCurrentName(name: string, outlines: StepOutline[]): string {
  const [kind = '', formerSlug = '', ...rest] = name.split('/');
  const renamed = outlines.find(({ formerSlugs }) => formerSlugs.includes(formerSlug));
  const slug = renamed?.slug ?? formerSlug;
  const draft = outlines.find((outline) => outline.slug === slug)?.draft ?? slug;
  return [kind, /^(draft|wait)$/.test(kind) ? draft : slug, ...rest].join('/');
}

/** Reads every note there is, in the tab and on the device, by the name that it has on the site. */
export function readAllNotes(
  notes: Pick<Notes, 'read'>,
  tab: StorageArea,
  device: StorageArea,
  outlines: StepOutline[],
): Texts {
  const stored = [tab, device].flatMap((area) => noteKeys(area, device)).map(nameOf);
  const texts = new Map<string, string>();
  for (const name of new Set(stored.map((each) => toCurrentName(each, outlines)))) {
    const names = stored.filter((each) => toCurrentName(each, outlines) === name);
    const text = notes.read(name, names);
    if (text) texts.set(name, text);
  }
  return texts;
}

/** Puts notes into the order of the steps; what belongs to none of them comes last. */
export function toWorkbook(texts: Texts, outlines: StepOutline[]): Workbook {
  const rest = new Map(toCurrentNames(texts, outlines));

  function take(name: string): string {
    const text = rest.get(name) ?? '';
    rest.delete(name);
    return text;
  }

  const steps = outlines.map(({ slug, title, prompts, draft: draftOf = slug }): StepNotes => {
    const answers = prompts.map((prompt) => {
      const isTick = 'tick' in prompt;
      const name = (isTick ? tickName : noteName)(slug, prompt.id);
      return { name, label: isTick ? prompt.tick : prompt.write, text: take(name), isTick };
    });
    const isDone = take(doneName(slug)) !== '';
    const draft = take(draftName(draftOf));
    const wait = take(waitName(draftOf));
    const isEmpty = !isDone && !draft && answers.every(({ text }) => !text);
    return { slug, title, isDone, answers, draft, wait, isEmpty };
  });

  const earlier = [...rest]
    .filter(([name]) => !isMark(name))
    .map(([name, text]) => ({ name, label: toLabel(name), text }));
  return { steps, earlier };
}

/**
 * Says in words what a note is.
 *
 * @param name Its name on the site as it is now.
 */
export function toLabel(name: string, outlines: StepOutline[] = []): string {
  const [kind = '', slug, id] = name.split('/');
  const step = outlines.find((outline) => [outline.slug, outline.draft].includes(slug));
  const prompt = step?.prompts.find((each) => each.id === id);
  if (step && prompt) {
    return `${step.title} · ${'tick' in prompt ? prompt.tick : prompt.write}`;
  }
  const what = kindsOfStep[kind];
  if (step && what) return `${step.title} · ${what}`;
  if (name === noContactName) return noContactLabel;
  // `say-sorry/my-part` was “say sorry: my part”.
  return name.split('/').slice(1).join(': ').replaceAll('-', ' ');
}
