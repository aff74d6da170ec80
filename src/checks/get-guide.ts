import { getCollection, type CollectionEntry } from 'astro:content';
import { rejectInvalid } from '#content/content-files.ts';
import type { Entries, Guide } from '#guide/guide.ts';
import { toCheckedGuide } from './check-guide.ts';

/** The guide that was made last, and all that it was made from. */
let latest: { made: string; guide: Promise<Guide> } | undefined;

/**
 * Reads the guide from `content/` and checks it. It is made once, and by `npm run dev` again when an
 * entry has changed, so that an author sees what was just saved.
 *
 * @returns The guide, without drafts in a build.
 * @throws AstroError that lists the mistakes in the content.
 */
export async function getGuide(): Promise<Guide> {
  if (latest && !SHOWS_DRAFTS) return latest.guide;
  const entries = await readEntries();
  const all = allEntries(entries);
  const made = JSON.stringify(all.map(({ id, data, body }) => [id, data, body]));
  if (latest?.made !== made) {
    const guide = Promise.resolve(entries).then((read) => {
      rejectInvalid(all);
      return toCheckedGuide(read, SHOWS_DRAFTS);
    });
    latest = { made, guide };
  }
  return latest.guide;
}

async function readEntries(): Promise<Entries> {
  return {
    article: await getCollection('article'),
    moments: await getCollection('moments'),
    steps: await getCollection('steps'),
    reads: await getCollection('reads'),
    heard: await getCollection('heard'),
    shared: await getCollection('shared'),
    pages: await getCollection('pages'),
    sources: await getCollection('sources'),
    helpLines: await getCollection('helpLines'),
    needs: await getCollection('needs'),
  };
}

function allEntries(
  entries: Entries,
): Pick<CollectionEntry<keyof Entries>, 'id' | 'data' | 'body' | 'filePath'>[] {
  return Object.values({ ...entries } as Record<string, CollectionEntry<keyof Entries>[]>).flat();
}
