import { getGuide } from '#checks/get-guide.ts';
import { makeEpub } from '#editions/editions.ts';
import { editionFiles, editionTypes } from '#editions/files.ts';

/** The guide as an e-book. */
export async function GET(): Promise<Response> {
  const bytes = await makeEpub(await getGuide());
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': editionTypes[editionFiles.epub] ?? '' },
  });
}
