import { placeOfField } from '#content/place.ts';
import type { Problem } from '#content/problems.ts';
import { idsOfEveryPage } from '#guide/addresses.ts';
import type { Part } from '#guide/part.ts';
import { folderOf } from '#guide/redirects.ts';

/**
 * Finds aliases whose address another page, another place or another alias already has.
 *
 * @param wholeArticle The parts of the whole article: an alias stands for `/#old-slug` there.
 * @param ownPages The parts with a page of their own: an alias stands for `/steps/old-slug/` or so.
 * @returns A problem for each such alias.
 */
export function findAliasProblems(wholeArticle: Part[], ownPages: Part[]): Problem[] {
  const owners = new Map([
    ...idsOfEveryPage.map((id) => [`/#${id}`, 'the page around it'] as const),
    ...ownPages.map((part) => [part.path, fileOf(part)] as const),
    ...wholeArticle.flatMap((part) =>
      [part.slug, ...part.writing.headings.map(({ text }) => text)].map(
        (id) => [`/#${id}`, fileOf(part)] as const,
      ),
    ),
  ]);
  const problems: Problem[] = [];
  for (const part of new Set([...wholeArticle, ...ownPages])) {
    for (const [index, alias] of part.aliases.entries()) {
      const addresses = [
        ...(ownPages.includes(part) ? [`${folderOf(part)}${alias}/`] : []),
        ...(wholeArticle.includes(part) ? [`/#${alias}`] : []),
      ];
      const taken = addresses.find((address) => owners.has(address));
      if (taken !== undefined) {
        problems.push({
          ...placeOfField(part.entry, ['aliases', index]),
          problem: `Its alias "${alias}" stands for ${taken}, which belongs to ${owners.get(taken) ?? ''}.`,
          fix: 'Take it out of aliases or correct it: an old address can lead to one place only.',
        });
      }
      for (const address of addresses) owners.set(address, `an alias in ${fileOf(part)}`);
    }
  }
  return problems;
}

function fileOf({ entry }: Part): string {
  return entry.filePath ?? entry.id;
}
