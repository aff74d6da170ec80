import { hosts, type Environment, type SaidAddress } from './hosts.ts';

/** Where the site is to be read. */
export interface SiteAddress {
  /** Origin, such as `https://example.org`; undefined where nothing tells it. */
  siteUrl: string | undefined;
  /** Path on that origin, with a slash at both ends: `/` or `/some/base/`. */
  basePath: string;
}

/** Fallback for an origin that nothing tells, for a look at the site on one's own machine. */
export const previewOrigin = 'http://localhost:4321';

/**
 * Tells where the site is to be read: `SITE_URL` and `BASE_PATH`, or else what the host that builds it
 * says of itself.
 *
 * @param environment Environment variables; an empty one counts as not set.
 * @returns Origin and base path.
 * @throws Error that names the variable, what is wrong with it, and how to write it; also on a host
 *   that does not say where it will publish: links and share cards would lead to the builder's own
 *   machine.
 */
export function siteAddress(environment: Environment): SiteAddress {
  const isSet = ([, value]: [string, string | undefined]) => value !== '';
  const settings: Environment = Object.fromEntries(Object.entries(environment).filter(isSet));
  const { SITE_URL: ownUrl, BASE_PATH: ownPath } = settings;
  const said = ownUrl === undefined ? askHost(settings) : { variable: 'SITE_URL', url: ownUrl };
  return {
    siteUrl: said && toOrigin(said.variable, said.url),
    basePath: toBasePath(ownPath ?? said?.path ?? '/'),
  };
}

function askHost(settings: Environment): SaidAddress | undefined {
  const host = hosts.find(({ sign }) => settings[sign] !== undefined);
  const said = host?.toAddress(settings);
  if (host && !said) {
    throw new Error(
      `This is a build on ${host.name}, and nothing says where the site will be read. Set SITE_URL there, such as SITE_URL=https://example.org.`,
    );
  }
  return said;
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
