/**
 * Turns a path on the site into one that holds the base path the site is served under.
 *
 * @param path Path from the site's root, beginning with `/`, such as `/steps/apologize/`. A fragment
 *   may follow.
 * @returns The path as a browser must ask for it, such as `/some/base/steps/apologize/`.
 */
export function sitePath(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/**
 * Turns a path on the site into the address that can be shared.
 *
 * @param path Path from the site's root, as {@link sitePath} takes it.
 * @returns The absolute address, such as `https://example.org/some/base/steps/apologize/`.
 */
export function siteUrl(path: string): string {
  return new URL(sitePath(path), import.meta.env.SITE).href;
}
