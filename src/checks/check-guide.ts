import type { CollectionEntry } from 'astro:content';
import { readBody } from '#content/body.ts';
import { placeOfField } from '#content/place.ts';
import { reject, type Problem } from '#content/problems.ts';
import { toAddresses } from '#guide/addresses.ts';
import { toGuide, toWholeArticle, type Entries, type Guide } from '#guide/guide.ts';
import type { Heard } from '#guide/heard.ts';
import { findAliasProblems } from './check-aliases.ts';
import { findProblems } from './check-part.ts';
import { findTonightProblems, checkStepSlug } from './check-references.ts';
import { findReadingProblems, findStepProblems } from './check-front-matter.ts';
import { duplicateIds } from './duplicate-ids.ts';

/** An entry that can be held back. */
type Draft = CollectionEntry<'steps' | 'reads'>;

/**
 * Makes the guide from entries, and checks it.
 *
 * @param entries All entries, drafts among them.
 * @param showsDrafts Whether drafts are part of the guide.
 * @returns The guide.
 * @throws AstroError that lists every mistake found between entries.
 */
export function toCheckedGuide(entries: Entries, showsDrafts = false): Guide {
  const isShown = ({ data }: Draft) => showsDrafts || !data.draft;
  const { steps, reads } = entries;
  const shown = {
    ...entries,
    steps: steps.filter(isShown),
    reads: reads.filter(isShown),
  };
  const guide = toGuide(shown);
  const drafts = [...steps, ...reads].filter((entry) => !isShown(entry));
  reject(findGuideProblems(guide, shown, drafts));
  return guide;
}

/**
 * Finds the mistakes that only show when the parts of the guide are held against one another.
 *
 * @param guide The guide.
 * @param entries What it was made from.
 * @param drafts Drafts that were left out. What only they cite is left out as well, and is no mistake.
 * @returns Every mistake.
 */
function findGuideProblems(guide: Guide, entries: Entries, drafts: Draft[]): Problem[] {
  const { article, moments, steps, pieces, companions, heard, about, help, shared } = guide;
  const wholeArticle = toWholeArticle(guide);
  const reads = [...pieces, ...companions];
  const known = {
    sources: new Set(entries.sources.map(({ id }) => id)),
    steps: new Set(steps.map(({ slug }) => slug)),
    addresses: toAddresses(guide),
  };
  const cited = new Set([...guide.sources.map(({ key }) => key), ...drafts.flatMap(citedInDraft)]);
  return [
    ...duplicateIds(wholeArticle),
    ...steps.flatMap((step) => duplicateIds([step], ['try-this', 'what-we-know', 'stop-here-if'])),
    ...[...reads, about].flatMap((part) => duplicateIds([part])),
    ...duplicateIds(heard),
    ...duplicateIds([help], ['lines', ...slugsOf(help.needs), ...slugsOf(help.countries)]),
    ...findAliasProblems(wholeArticle, [...steps, ...reads]),
    ...[...wholeArticle, ...reads, ...heard, help, about, ...Object.values(shared)].flatMap(
      (part) => findProblems(part, known),
    ),
    ...findEmptyMoments(moments),
    ...findMissingSafetyNote(article),
    ...heard.flatMap((saying) => findUnknownSteps(saying, known.steps)),
    ...steps.flatMap(findStepProblems),
    ...reads.flatMap(findReadingProblems),
    ...findTonightProblems(article, known.addresses),
    ...entries.sources
      .filter(({ id }) => !cited.has(id))
      .map(({ id, filePath }) => ({
        file: filePath ?? id,
        problem: 'Nothing cites this source.',
        fix: `Cite it with <Cite source="${id}">…</Cite> or delete the file.`,
      })),
  ];
}

function citedInDraft(draft: Draft): string[] {
  const claims = draft.collection === 'steps' ? draft.data.claims : [];
  return [
    ...readBody(draft).citations.map(({ text }) => text),
    ...claims.flatMap(({ sources }) => sources),
  ];
}

const slugsOf = (all: readonly { slug: string }[]) => all.map(({ slug }) => slug);

function findEmptyMoments(moments: Guide['moments']): Problem[] {
  return moments
    .filter(({ steps }) => steps.length === 0)
    .map(({ slug }) => ({
      file: 'content/moments',
      problem: `No step belongs to the moment "${slug}".`,
      fix: `Write \`moment: ${slug}\` into the front matter of its steps, or delete its file.`,
    }));
}

function findMissingSafetyNote({ opening }: Guide['article']): Problem[] {
  return opening.writing.components.some(({ text }) => text === 'SafetyNote')
    ? []
    : [
        {
          file: opening.entry.filePath ?? opening.entry.id,
          problem: 'The opening does not show the safety note.',
          fix: 'Write <SafetyNote /> on a line of its own after the first paragraph.',
        },
      ];
}

function findUnknownSteps({ entry, steps }: Heard, known: Set<string>): Problem[] {
  return steps.flatMap((slug, index) => {
    const finding = checkStepSlug(slug, known);
    return finding ? [{ ...placeOfField(entry, ['steps', index]), ...finding }] : [];
  });
}
