import { existsSync } from 'node:fs';
import { glob, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { policyOf } from '../policy/page-policy.ts';
import { joinPolicies, toPolicy } from '../policy/policy.ts';
import { originForALook, type SiteAddress } from '../site-address.ts';
import { toCaddyfile } from './caddyfile.ts';
import { toHeaderRules } from './headers.ts';
import { toHeadersFile } from './headers-file.ts';
import { securityTxtPath, toSecurityTxt } from './security-txt.ts';

/** Where the site is to be read, and whom to tell about its faults. */
interface Settings extends SiteAddress {
  /** Value of SECURITY_CONTACT; without it there is no `security.txt`. */
  securityContact: string | undefined;
}

/** Runs beside the pages and fetches them for later, so it may ask the host. */
const serviceWorker = { file: 'sw.js', extras: { connections: true } };

/**
 * Writes what hosts need to know into the built site: `_headers` for Netlify and Cloudflare, a
 * Caddyfile, and `security.txt`. It comes last of the integrations that write files.
 */
export function hosting({ siteUrl, basePath, securityContact }: Settings): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        // Where a host is shared with others, the file is not ours to write.
        if (securityContact && siteUrl && basePath === '/') {
          await mkdir(new URL('.', new URL(securityTxtPath, dir)), { recursive: true });
          const text = toSecurityTxt(securityContact, siteUrl, new Date());
          await writeFile(new URL(securityTxtPath, dir), text);
        }
        const policy = await readSitePolicy(dir);
        const entries = await readEntries(dir);
        const rules = toHeaderRules({ policy, basePath, entries });
        const redirects = (await readFile(new URL('_redirects', dir), 'utf8')).trim();
        await writeFile(new URL('_headers', dir), toHeadersFile(rules));
        await writeFile(
          new URL('Caddyfile', dir),
          toCaddyfile({
            origin: siteUrl ?? originForALook,
            basePath,
            rules,
            redirects: redirects.split('\n').filter(Boolean),
          }),
        );
      },
    },
  };
}

/** What the whole site may do: what one of its pages may, or its service worker. */
async function readSitePolicy(folder: URL): Promise<string> {
  const policies = new Set<string>();
  for await (const file of glob('**/*.html', { cwd: fileURLToPath(folder) })) {
    const page = new URL(file.replaceAll('\\', '/'), folder);
    const policy = policyOf(await readFile(page, 'utf8'));
    if (policy !== undefined) policies.add(policy);
  }
  if (existsSync(new URL(serviceWorker.file, folder))) {
    policies.add(toPolicy({ scripts: [], styles: [] }, serviceWorker.extras));
  }
  return joinPolicies(policies);
}

/** Files and folders at the top of the site, a folder with a slash at its end, but none for hosts. */
async function readEntries(folder: URL): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => name !== '_redirects')
    .sort();
}
