import { readFile } from 'node:fs/promises';
import { editionFiles, editionTypes } from '#editions/files.ts';

/** The guide on paper, where `npm run editions` has printed it; else there is none. */
export function getStaticPaths() {
  return process.env.PAPER_EDITION ? [{ params: { kind: 'pdf' } }] : [];
}

/** The print as it is. */
export async function GET(): Promise<Response> {
  const bytes = await readFile(process.env.PAPER_EDITION ?? '');
  return new Response(bytes, { headers: { 'Content-Type': editionTypes[editionFiles.pdf] ?? '' } });
}
