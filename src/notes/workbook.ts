import { joinTexts } from './join.ts';
import { doneName, draftName, isMark, noteName, tickName, waitName } from './names.ts';
import type { Notes } from './notes.ts';
import { type Area, mainKey, noteKeys, prefix } from './storage.ts';

/** Notes by name. */
export type Texts = ReadonlyMap<string, string>;

/** What of a step the workbook needs to know. */
export interface StepOutline {
  slug: string;
  title: string;
  /** Slugs that the step had before it was renamed. */
  formerSlugs: string[];
  prompts: ({ id: string; write: string } | { id: string; tick: string })[];
}

/** What the reader noted under one prompt. */
export interface Answer {
  name: string;
  formerNames: string[];
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
  /** As `parseWait()` reads it. */
  wait: string;
  isEmpty: boolean;
}

/** All that the reader noted, in the order of the steps. */
export interface Workbook {
  steps: StepNotes[];
  /** Texts under prompts and steps that are no longer there. */
  earlier: { name: string; label: string; text: string }[];
}

/** Reads every note there is, under any name. */
export function readAllNotes(notes: Notes, tab: Area, device: Area): Texts {
  const keys = [tab, device].flatMap((area) => noteKeys(area).map(mainKey));
  const names = new Set(keys.map((key) => key.slice(prefix.length)));
  return new Map(
    [...names].map((name) => [name, notes.read(name) ?? ''] as const).filter(([, text]) => text),
  );
}

/** Puts notes into the order of the steps; what belongs to none of them comes last. */
export function toWorkbook(texts: Texts, outlines: StepOutline[]): Workbook {
  const rest = new Map(texts);

  function take(names: string[]): string {
    const found = names.map((name) => rest.get(name) ?? '').filter(Boolean);
    for (const name of names) rest.delete(name);
    return isMark(names[0] ?? '') ? (found[0] ?? '') : found.reduce(joinTexts, '');
  }

  const steps = outlines.map(({ slug, title, formerSlugs, prompts }): StepNotes => {
    const slugs = [slug, ...formerSlugs];
    const answers = prompts.map((prompt) => {
      const isTick = 'tick' in prompt;
      const names = slugs.map((each) => (isTick ? tickName : noteName)(each, prompt.id));
      const label = isTick ? prompt.tick : prompt.write;
      const [name = '', ...formerNames] = names;
      return { name, formerNames, label, text: take(names), isTick };
    });
    const isDone = take(slugs.map(doneName)) !== '';
    const draft = take(slugs.map(draftName));
    const wait = take(slugs.map(waitName));
    const isEmpty = !isDone && !draft && answers.every(({ text }) => !text);
    return { slug, title, isDone, answers, draft, wait, isEmpty };
  });

  const earlier = [...rest]
    .filter(([name]) => !isMark(name))
    .map(([name, text]) => ({ name, label: toLabel(name), text }));
  return { steps, earlier };
}

/** Says in words where a note was written: `say-sorry/my-part` as “say sorry: my part”. */
function toLabel(name: string): string {
  return name.split('/').slice(1).join(': ').replaceAll('-', ' ');
}
