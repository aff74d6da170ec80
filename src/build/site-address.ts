/** Where the site is to be read. */
export interface SiteAddress {
  /** Origin, such as `https://example.org`; undefined where nothing tells it. */
  siteUrl: string | undefined;
  /** Path on that origin, with a slash at both ends: `/` or `/some/base/`. */
  basePath: string;
}

/** Stands in for an origin that nothing tells, for a look at the site on one's own machine. */
export const previewOrigin = 'http://localhost:4321';

/**
 * Tells where the site is to be read: `SITE_URL` and `BASE_PATH`, or else what the host that builds it
 * says of itself (Netlify, Cloudflare Pages, GitHub Actions for GitHub Pages).
 *
 * @param environment Environment variables; an empty one counts as not set.
 * @returns Origin and base path.
 * @throws Error that names the variable, what is wrong with it, and how to write it.
 */
export function siteAddress(environment: Environment): SiteAddress {
  const isSet = ([, value]: [string, string | undefined]) => value !== '';
  const settings: Environment = Object.fromEntries(Object.entries(environment).filter(isSet));
  const { SITE_URL: ownUrl, BASE_PATH: ownPath } = settings;
  const host = ownUrl === undefined ? hostOf(settings) : { variable: 'SITE_URL', url: ownUrl };
  return {
    siteUrl: host?.url === undefined ? undefined : toOrigin(host.variable, host.url),
    basePath: toBasePath(ownPath ?? host?.path ?? '/'),
  };
}

type Environment = Record<string, string | undefined>;

/** An address, and what says it. */
interface Host {
  variable: string;
  url: string | undefined;
  path?: string;
}

function hostOf(settings: Environment): Host | undefined {
  if (settings.NETLIFY) {
    // A preview has an address of its own; `URL` is always that of the published site.
    const isPreview = settings.CONTEXT !== 'production' && settings.DEPLOY_PRIME_URL;
    const variable = isPreview ? 'DEPLOY_PRIME_URL' : 'URL';
    return { variable, url: settings[variable] };
  }
  if (settings.CF_PAGES_URL) return { variable: 'CF_PAGES_URL', url: settings.CF_PAGES_URL };

  const [owner, repository] = settings.GITHUB_REPOSITORY?.split('/') ?? [];
  if (!settings.GITHUB_ACTIONS || !owner || !repository) return undefined;
  const domain = `${settings.GITHUB_REPOSITORY_OWNER ?? owner}.github.io`.toLowerCase();
  return {
    variable: 'GITHUB_REPOSITORY',
    url: `https://${domain}`,
    path: repository.toLowerCase() === domain ? '/' : `/${repository}/`,
  };
}

function toOrigin(name: string, value: string): string {
  const url = URL.parse(value);
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    throw new Error(
      `${name} is "${value}", which is not a web address. Write it with https:// in front, such as https://example.org.`,
    );
  }
  if (url.search || url.hash || url.username || url.password) {
    throw new Error(
      `${name} is "${value}", which holds more than an address. Write ${name}=${url.origin}.`,
    );
  }
  if (url.pathname !== '/') {
    throw new Error(
      `${name} is "${value}", which holds a path. Write SITE_URL=${url.origin} and BASE_PATH=${url.pathname}.`,
    );
  }
  return url.origin;
}

function toBasePath(value: string): string {
  const path = value.endsWith('/') ? value : `${value}/`;
  const isPath = /^\/(?:[\w.~-]+\/)*$/.test(path) && !/\/\.{1,2}\//.test(path);
  if (!isPath) {
    throw new Error(
      `BASE_PATH is "${value}", which is not a path. Write one that begins with a slash, of letters, digits and hyphens, such as /some/base/.`,
    );
  }
  return path;
}
