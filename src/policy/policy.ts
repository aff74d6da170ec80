import { keepGuide } from '../offline/names.ts';

/** What the pages of the site may do: only show themselves, from their own host. */

/** Hashes of what stands in a page, as a policy writes them: `'sha256-…'`. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/** What a page needs beyond that. */
export interface PageNeeds extends InlineHashes {
  /** Whether it starts the service worker that keeps the guide on the device. */
  keepsGuide?: boolean;
}

/**
 * Makes a content security policy.
 *
 * @param needs What the page needs: scripts and styles that may run, and whether it keeps the guide.
 * @returns The policy in one line, for a header or a `<meta>` element.
 * @see https://www.w3.org/TR/CSP3/
 */
export function toPolicy({ scripts, styles, keepsGuide = false }: PageNeeds): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': scripts.length > 0 ? scripts : ["'none'"],
    'style-src': styles.length > 0 ? styles : ["'none'"],
    'font-src': ["'self'"],
    'img-src': ["'self'"],
    'manifest-src': ["'self'"],
    'connect-src': ["'none'"],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': keepsGuide ? [keepGuide] : ["'none'"],
    ...(keepsGuide && { 'worker-src': ["'self'"] }),
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
