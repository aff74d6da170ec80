/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** An address, and the variable that says it. */
export interface SaidAddress {
  variable: string;
  url: string;
  /** Path on it, where the variable says one. */
  path?: string;
}

/** A host that builds the sites that it publishes. */
interface Host {
  name: string;
  /** Variable that is set wherever this host builds. */
  sign: string;
  /** Reads where it will publish; undefined where it does not say so. */
  toAddress(settings: Environment): SaidAddress | undefined;
}

/** The hosts that are known, each by the variables that it documents. */
export const hosts: Host[] = [
  {
    name: 'Netlify',
    sign: 'NETLIFY',
    toAddress(settings) {
      // A preview has an address of its own; `URL` is always that of the published site.
      const isPreview = settings.CONTEXT !== 'production' && settings.DEPLOY_PRIME_URL;
      return toSaid(settings, isPreview ? 'DEPLOY_PRIME_URL' : 'URL');
    },
  },
  {
    name: 'Cloudflare Pages',
    sign: 'CF_PAGES',
    toAddress(settings) {
      const said = toSaid(settings, 'CF_PAGES_URL');
      // It is the address of this one build, under that of the project.
      return (
        said && {
          ...said,
          url: said.url.replace(/^(https:\/\/)[^.]+\.(?=[^.]+\.pages\.dev)/, '$1'),
        }
      );
    },
  },
  // Where a Worker is published is for its own settings to say.
  { name: 'Cloudflare Workers', sign: 'WORKERS_CI', toAddress: () => undefined },
  {
    name: 'Vercel',
    sign: 'VERCEL',
    toAddress(settings) {
      const isPreview = settings.VERCEL_ENV === 'preview';
      const variable = isPreview ? 'VERCEL_BRANCH_URL' : 'VERCEL_PROJECT_PRODUCTION_URL';
      const said = toSaid(settings, variable);
      return said && { ...said, url: `https://${said.url}` };
    },
  },
  {
    name: 'Render',
    sign: 'RENDER',
    toAddress: (settings) => toSaid(settings, 'RENDER_EXTERNAL_URL'),
  },
  { name: 'AWS Amplify', sign: 'AWS_APP_ID', toAddress: () => undefined },
  {
    name: 'GitLab Pages',
    sign: 'CI_PAGES_URL',
    toAddress(settings) {
      const said = toSaid(settings, 'CI_PAGES_URL');
      const url = URL.parse(said?.url ?? '');
      return said && url ? { ...said, url: url.origin, path: url.pathname } : said;
    },
  },
  {
    name: 'GitHub Pages',
    sign: 'GITHUB_ACTIONS',
    toAddress({ GITHUB_REPOSITORY: name, GITHUB_REPOSITORY_OWNER: ownerName }) {
      const [owner, repository] = name?.split('/') ?? [];
      if (!owner || !repository) return undefined;
      const domain = `${ownerName ?? owner}.github.io`.toLowerCase();
      return {
        variable: 'GITHUB_REPOSITORY',
        url: `https://${domain}`,
        path: repository.toLowerCase() === domain ? '/' : `/${repository}/`,
      };
    },
  },
];

function toSaid(settings: Environment, variable: string): SaidAddress | undefined {
  const url = settings[variable];
  return url === undefined ? undefined : { variable, url };
}
