import { editionTypes } from '../editions/files.ts';
import { toPolicy } from './policy.ts';
import { workerFile } from './service-worker.ts';

/** Response headers by name. */
export type ResponseHeaders = Readonly<Record<string, string>>;

/** Headers that go with some paths of the host. */
export interface HeaderRule {
  /** Path with the base path; a `*` at the end stands for whatever follows, nothing included. */
  path: string;
  headers: ResponseHeaders;
}

/** Their names change with what they hold. */
export const hashedFolder = '_astro/';
/** Pictures for links, whose names change too, and which other sites may show. */
export const cardFolder = 'share/';

const oneYear = String(365 * 24 * 60 * 60);
const immutable = { 'Cache-Control': `public, max-age=${oneYear}, immutable` };
/** Other sites may not show it. */
const ownSite = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/** What goes with everything. Each page says in itself what it may load and run. */
const everywhere: ResponseHeaders = {
  // This cannot be said in a page.
  'Content-Security-Policy': "frame-ancestors 'none'",
  // Says nothing about other hosts of the domain: they may not be ours.
  'Strict-Transport-Security': `max-age=${oneYear}`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  // The share button needs `web-share` and `clipboard-write`, which are on for the site itself.
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** It runs beside the pages and fetches them for later, so it may ask the host. */
const workerPolicy = toPolicy({ scripts: [], styles: [] }, { connections: true });

/**
 * Tells which files take which response headers: always the same few rules, however many pages there
 * are. Hosts disagree on what to do with two values of one header, so only policies have two, of which
 * browsers follow both. How long a page is kept is left to hosts: Netlify and Cloudflare have it asked
 * for again each time.
 *
 * @param basePath Path that the site is served under, with a slash at both ends.
 * @returns Rules: one for everything, then those for some files.
 */
export function toHeaderRules(basePath: string): HeaderRule[] {
  return [
    { path: `${basePath}*`, headers: everywhere },
    { path: basePath, headers: ownSite },
    { path: `${basePath}${hashedFolder}*`, headers: { ...immutable, ...ownSite } },
    { path: `${basePath}${cardFolder}*`, headers: immutable },
    // To be kept, not to be read here; each is named as its address ends.
    ...Object.entries(editionTypes).map(([name, type]) => ({
      path: basePath + name,
      headers: { 'Content-Type': type, 'Content-Disposition': 'attachment' },
    })),
    { path: basePath + workerFile, headers: { 'Content-Security-Policy': workerPolicy } },
  ];
}
