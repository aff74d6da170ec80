/** What the pages of the site may do: only show themselves, from their own host. */

/** Hashes of what stands in a page, as a policy writes them: `'sha256-…'`. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** What a few pages, or a service worker, may do besides. */
export interface Extras {
  /** Register a service worker of this site. */
  workers?: boolean;
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
export function toPolicy({ scripts, styles }: InlineHashes, extras: Extras = {}): string {
  return toText({
    'default-src': [],
    'script-src': scripts,
    'style-src': styles,
    'font-src': [self],
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
 * Joins policies of this site into one that allows whatever one of them allows. It is for the header
 * of a whole site, which the policy in each page narrows to what that page needs.
 *
 * @param policies Policies as {@link toPolicy} makes them: what they do not name, they forbid.
 * @returns The policy in one line.
 */
export function joinPolicies(policies: Iterable<string>): string {
  const joined: Record<string, string[]> = {};
  for (const policy of policies) {
    for (const directive of policy.split('; ')) {
      const [name = '', ...sources] = directive.split(' ');
      const allowed = sources.filter((source) => source !== nothing);
      // In order, so that the same pages make the same header whichever of them is read first.
      joined[name] = [...new Set([...(joined[name] ?? []), ...allowed])].sort();
    }
  }
  return toText(joined);
}

const self = "'self'";
const nothing = "'none'";

function toText(directives: Record<string, readonly string[]>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...(sources.length > 0 ? sources : [nothing])].join(' '))
    .join('; ');
}
