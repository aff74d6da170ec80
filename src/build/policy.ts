import { createHash } from 'node:crypto';

/** What the pages of the site may do: only show themselves, from their own host. */

/** Hashes of what may run or apply, as {@link toHash} makes them. */
export interface Hashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** What a few pages, or a service worker, may do besides. */
export interface Extras {
  /** Register a service worker of this site. */
  workers?: boolean;
  /** Show fonts that are embedded in the style, and ask for none. */
  inlineFonts?: boolean;
  /** Ask this site for files by script. */
  connections?: boolean;
  /** Names of the Trusted Types policies that may be made. */
  trustedTypes?: readonly string[];
}

/**
 * Makes a content security policy.
 *
 * @param hashes Hashes of the scripts and styles that may run.
 * @param extras What is allowed besides; nothing unless it is named.
 * @returns The policy in one line, for a header or a `<meta>` element.
 * @see https://www.w3.org/TR/CSP3/
 */
export function toPolicy({ scripts, styles }: Hashes, extras: Extras = {}): string {
  return toText({
    'default-src': [],
    'script-src': toSources(scripts),
    'style-src': toSources(styles),
    'font-src': [extras.inlineFonts ? 'data:' : self],
    'img-src': [self],
    'manifest-src': [self],
    ...(extras.workers && { 'worker-src': [self] }),
    'connect-src': extras.connections ? [self] : [],
    'form-action': [],
    'base-uri': [],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': extras.trustedTypes ?? [],
  });
}

/**
 * Hashes a script or a style, for its page's policy and for an `integrity` attribute.
 *
 * @param content The content of the element, or the bytes of the file.
 * @returns Its SHA-256 hash, such as `sha256-…`.
 */
export function toHash(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

const self = "'self'";
const nothing = "'none'";

const toSources = (hashes: readonly string[]) => [...new Set(hashes)].map((hash) => `'${hash}'`);

function toText(directives: Record<string, readonly string[]>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...(sources.length > 0 ? sources : [nothing])].join(' '))
    .join('; ');
}
