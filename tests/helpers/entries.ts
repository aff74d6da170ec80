import type { CollectionEntry } from 'astro:content';
import type { Entries } from '#guide/guide.ts';
import { toHeard } from '#guide/heard.ts';
import { toMoments } from '#guide/moments.ts';
import { sharedTextNames } from '#guide/shared-texts.ts';
import type { Source } from '#guide/sources.ts';
import { toSteps, type Step } from '#guide/steps.ts';

const updated = new Date('2026-11-23');

const description =
  'A description of the right length, which is neither too short nor too long for a link preview.';

/** Makes a step entry as Astro hands it out; `body` and fields fill in what a test is about. */
export function stepEntry(
  id: string,
  {
    body = 'Some words.',
    ...data
  }: Partial<CollectionEntry<'steps'>['data']> & { body?: string } = {},
): CollectionEntry<'steps'> {
  return {
    id,
    collection: 'steps',
    filePath: `content/steps/${id}.mdx`,
    body,
    data: {
      title: `Title of ${id}`,
      drawing: 'heart',
      summary: 'A line.',
      description,
      draft: false,
      aliases: [],
      updated,
      moment: 'on-your-own',
      short: 'One. Two. Three.',
      stopIf: ['He said no.'],
      quotes: ['Some words.'],
      tryThis: { task: 'Do it.', prompts: [{ id: 'it', write: 'It' }] },
      claims: [{ claim: 'It helps.', strength: 'advice', sources: [] }],
      ...data,
    },
  };
}

/** Makes an entry of the article's frame. */
export function sectionEntry(
  id: string,
  data: Partial<CollectionEntry<'article'>['data']> = {},
): CollectionEntry<'article'> {
  return {
    id,
    collection: 'article',
    filePath: `content/article/${id}.mdx`,
    body: 'Some words.',
    data: { title: `Title of ${id}`, aliases: [], quotes: [], updated, ...data },
  };
}

/** Makes the opening of the article. */
export function openingEntry(
  data: Partial<CollectionEntry<'article'>['data']> = {},
): CollectionEntry<'article'> {
  const entry = sectionEntry('1-opening', {
    promise: '{Steps} steps.',
    description: 'In {steps} steps.',
    tonight: [{ question: 'He said no.', link: '/help/' }],
    ...data,
  });
  return { ...entry, body: 'Some words.\n\n<SafetyNote />' };
}

/** Makes a page that stands for itself. */
export function pageEntry(id: string): CollectionEntry<'pages'> {
  return {
    id,
    collection: 'pages',
    filePath: `content/pages/${id}.mdx`,
    body: 'Some words.',
    data: { title: `Title of ${id}`, description, updated },
  };
}

/** Makes a claim that rests on sources. */
export function claimOn(...sources: string[]): CollectionEntry<'steps'>['data']['claims'][number] {
  return { claim: 'People did.', strength: 'medium', sources };
}

/** Makes a source entry. */
export function sourceEntry(
  id: string,
  data: Partial<CollectionEntry<'sources'>['data']> = {},
): CollectionEntry<'sources'> {
  return {
    id,
    collection: 'sources',
    filePath: `content/sources/${id}.yaml`,
    data: {
      authors: ['Doe, J.'],
      year: 2020,
      title: 'A study',
      publication: 'A journal',
      strength: 'medium',
      found: 'It found something.',
      studied: 'People',
      limits: 'It was small.',
      ...data,
    },
  };
}

type CompanionData = Extract<CollectionEntry<'reads'>['data'], { kind: 'companion' }>;
type PieceData = Extract<CollectionEntry<'reads'>['data'], { kind: 'piece' }>;

function readEntry(
  id: string,
  body: string,
  data: CompanionData | PieceData,
): CollectionEntry<'reads'> {
  return { id, collection: 'reads', filePath: `content/read/${id}.mdx`, body, data };
}

const listed = {
  drawing: 'heart',
  summary: 'A line.',
  description,
  draft: false,
  aliases: [],
  updated,
  quotes: ['Some words.'],
} as const;

/** Makes a companion article. */
export function companionEntry(
  id: string,
  body = 'Some words.',
  data: Partial<CompanionData> = {},
): CollectionEntry<'reads'> {
  return readEntry(id, body, {
    ...listed,
    aliases: [],
    quotes: [...listed.quotes],
    kind: 'companion',
    title: `Title of ${id}`,
    ...data,
  });
}

/** Makes a piece, “If this is you”. */
export function pieceEntry(
  id: string,
  data: Partial<PieceData> = {},
  body = 'Some words.',
): CollectionEntry<'reads'> {
  return readEntry(id, body, {
    ...listed,
    aliases: [],
    quotes: [...listed.quotes],
    kind: 'piece',
    title: `Title of ${id}`,
    moment: 'on-your-own',
    order: 1,
    safety: 'If you are afraid, get help first.',
    stopIf: ['He said no.'],
    ...data,
  });
}

/** Makes a moment. */
export function momentEntry(id: string): CollectionEntry<'moments'> {
  return {
    id,
    collection: 'moments',
    filePath: `content/moments/${id}.yaml`,
    data: { title: `Title of ${id}`, summary: 'A line.' },
  };
}

/** Makes something that people have heard. */
export function heardEntry(id: string, steps: string[]): CollectionEntry<'heard'> {
  return {
    id,
    collection: 'heard',
    filePath: `content/heard/${id}.mdx`,
    body: 'No.',
    data: { saying: `Saying of ${id}`, updated, steps },
  };
}

function sharedEntry(id: string): CollectionEntry<'shared'> {
  return {
    id,
    collection: 'shared',
    filePath: `content/shared/${id}.mdx`,
    body: 'Some words.',
    data: { updated },
  };
}

/** Makes steps that refer to nothing but these sources and sayings, and to one moment. */
export function makeSteps(
  entries: CollectionEntry<'steps'>[],
  sources: Source[] = [],
  heard: CollectionEntry<'heard'>[] = [],
): Step[] {
  const moments = toMoments([momentEntry('1-on-your-own')]);
  return toSteps(entries, { sources, moments, heard: toHeard(heard) });
}

/** The smallest set of entries that makes a guide: two steps, no sources. */
export function guideEntries(entries: Partial<Entries> = {}): Entries {
  return {
    article: [openingEntry(), sectionEntry('2-the-steps'), sectionEntry('3-closing')],
    steps: [stepEntry('01-listen'), stepEntry('02-pause')],
    moments: [momentEntry('1-on-your-own')],
    reads: [],
    heard: [],
    shared: sharedTextNames.map(sharedEntry),
    pages: [pageEntry('about'), pageEntry('heard'), pageEntry('help')],
    sources: [],
    helpLines: [],
    needs: [],
    ...entries,
  };
}
