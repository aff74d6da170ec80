import { idsOfEveryPage } from './addresses.ts';
import type { Companion } from './companions.ts';
import type { Fault } from './faults.ts';
import type { Guide } from './guide.ts';
import type { Part } from './part.ts';
import type { Step } from './steps.ts';

/** An old address that leads on. Both are without the base path. */
export interface Redirect {
  from: string;
  to: Step | Companion;
}

/**
 * Lists the old addresses that lead on.
 *
 * @param guide The guide.
 * @returns A redirect for each alias of a step or companion.
 */
export function toRedirects({
  steps,
  companions,
}: Pick<Guide, 'steps' | 'companions'>): Redirect[] {
  return [...steps, ...companions].flatMap((to) =>
    to.aliases.map((alias) => ({ from: `${folderOf(to)}${alias}/`, to })),
  );
}

/**
 * Finds aliases whose address another page, another place or another alias already has.
 *
 * @param wholeArticle The parts of the whole article: an alias stands for `/#old-slug` there.
 * @param ownPages The parts with a page of their own: an alias stands for `/steps/old-slug/` or so.
 * @returns A fault for each such alias.
 */
export function findAliasFaults(wholeArticle: Part[], ownPages: Part[]): Fault[] {
  const owners = new Map([
    ...idsOfEveryPage.map((id) => [`/#${id}`, 'the page around it'] as const),
    ...ownPages.map((part) => [part.path, fileOf(part)] as const),
    ...wholeArticle.flatMap((part) =>
      [part.slug, ...part.writing.headings.map(({ text }) => text)].map(
        (id) => [`/#${id}`, fileOf(part)] as const,
      ),
    ),
  ]);
  const faults: Fault[] = [];
  for (const part of new Set([...wholeArticle, ...ownPages])) {
    for (const alias of part.aliases) {
      const addresses = [
        ...(ownPages.includes(part) ? [`${folderOf(part)}${alias}/`] : []),
        ...(wholeArticle.includes(part) ? [`/#${alias}`] : []),
      ];
      const taken = addresses.find((address) => owners.has(address));
      if (taken !== undefined) {
        faults.push({
          file: fileOf(part),
          problem: `Its alias "${alias}" stands for ${taken}, which belongs to ${owners.get(taken) ?? ''}.`,
          cure: 'Take it out of aliases or correct it: an old address can lead to one place only.',
        });
      }
      for (const address of addresses) owners.set(address, `an alias in ${fileOf(part)}`);
    }
  }
  return faults;
}

/** The part of the path before the slug: `/steps/`. */
function folderOf({ path, slug }: Part): string {
  return path.slice(0, path.lastIndexOf(slug));
}

function fileOf({ entry }: Part): string {
  return entry.filePath ?? entry.id;
}
