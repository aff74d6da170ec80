import type { CollectionEntry } from 'astro:content';
import { readBody } from '#content/body.ts';
import { reject, type Problem } from '#content/problems.ts';
import { toAddresses } from '#guide/addresses.ts';
import { toGuide, type Entries, type Guide } from '#guide/guide.ts';
import { findAliasProblems } from './check-aliases.ts';
import { findProblems, findTonightProblems } from './check-part.ts';
import { findStepProblems } from './check-step.ts';
import { duplicateIds } from './duplicate-ids.ts';

/** An entry that can be held back. */
type Draft = CollectionEntry<'steps' | 'companions'>;

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
  const { steps, companions } = entries;
  const shown = {
    ...entries,
    steps: steps.filter(isShown),
    companions: companions.filter(isShown),
  };
  const guide = toGuide(shown);
  const drafts = [...steps, ...companions].filter((entry) => !isShown(entry));
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
  const { article, steps, companions, about, help } = guide;
  const wholeArticle = [
    article.opening,
    ...article.essays,
    article.leadIn,
    ...steps,
    article.closing,
  ];
  const known = {
    sources: new Set(entries.sources.map(({ id }) => id)),
    steps: new Set(steps.map(({ slug }) => slug)),
    addresses: toAddresses(guide),
  };
  const cited = new Set([...guide.sources.map(({ key }) => key), ...drafts.flatMap(citedInDraft)]);
  return [
    ...duplicateIds(wholeArticle),
    ...steps.flatMap((step) => duplicateIds([step], ['try-this', 'what-we-know', 'stop-here-if'])),
    ...[...companions, about].flatMap((part) => duplicateIds([part])),
    ...duplicateIds([help], ['lines', ...help.countries.map(({ slug }) => slug)]),
    ...findAliasProblems(wholeArticle, [...steps, ...companions]),
    ...[...wholeArticle, ...companions, help, about].flatMap((part) => findProblems(part, known)),
    ...steps.flatMap(findStepProblems),
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
