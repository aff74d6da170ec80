import type { CollectionEntry } from 'astro:content';
import type { Entries } from '#guide/guide.ts';

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
      short: 'One. Two. Three.',
      stopIf: ['He said no.'],
      quotes: ['Some words.'],
      tryThis: { task: 'Do it.', prompts: [{ id: 'it', write: 'It' }] },
      claims: [{ claim: 'It helps.', sureness: 'advice', sources: [] }],
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
    data: { title: `Title of ${id}`, aliases: [], updated, ...data },
  };
}

/** Makes the opening of the article. */
export function openingEntry(
  data: Partial<CollectionEntry<'article'>['data']> = {},
): CollectionEntry<'article'> {
  return sectionEntry('1-opening', {
    promise: '{Steps} steps.',
    description: 'In {steps} steps.',
    tonight: [{ question: 'He said no.', link: '/help/' }],
    ...data,
  });
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
  return { claim: 'People did.', sureness: 'some', sources };
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
      found: 'It found something.',
      studied: 'People',
      limits: 'It was small.',
      ...data,
    },
  };
}

/** Makes a companion article. */
export function companionEntry(
  id: string,
  body = 'Some words.',
  data: Partial<CollectionEntry<'companions'>['data']> = {},
): CollectionEntry<'companions'> {
  return {
    id,
    collection: 'companions',
    filePath: `content/read/${id}.mdx`,
    body,
    data: {
      title: `Title of ${id}`,
      drawing: 'heart',
      summary: 'A line.',
      description,
      draft: false,
      aliases: [],
      updated,
      ...data,
    },
  };
}

/** The smallest set of entries that makes a guide: two steps, no sources. */
export function guideEntries(entries: Partial<Entries> = {}): Entries {
  return {
    article: [openingEntry(), sectionEntry('2-the-steps'), sectionEntry('3-closing')],
    steps: [stepEntry('01-listen'), stepEntry('02-pause')],
    companions: [],
    pages: [pageEntry('about'), pageEntry('help')],
    sources: [],
    helpLines: [],
    ...entries,
  };
}
