import { existsSync } from 'node:fs';
import { glob, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { policyOf } from './page-policy.ts';
import { joinPolicies, toPolicy } from './policy.ts';
import { previewOrigin, type SiteAddress } from './site-address.ts';
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

/** Writes what hosts need to know. It comes last of the integrations that write files. */
export function hosting(settings: Settings): AstroIntegration {
  return {
    name: 'hosting',
    hooks: { 'astro:build:done': ({ dir }) => writeHostFiles(dir, settings) },
  };
}

/**
 * Writes what hosts need to know into a built site: `_headers` for Netlify and Cloudflare, a
 * Caddyfile, and `security.txt`.
 *
 * @param folder Where the site was built, with a slash at its end.
 * @param settings Where it is to be read.
 * @throws Error when the contact is no address, or Cloudflare would leave out some of `_headers`.
 */
export async function writeHostFiles(
  folder: URL,
  { siteUrl, basePath, securityContact }: Settings,
): Promise<void> {
  // Where a host is shared with others, the file is not ours to write.
  if (securityContact && siteUrl && basePath === '/') {
    const file = new URL(securityTxtPath, folder);
    await mkdir(new URL('.', file), { recursive: true });
    await writeFile(file, toSecurityTxt(securityContact, siteUrl, new Date()));
  }
  const policy = await readSitePolicy(folder);
  const entries = await readEntries(folder);
  const rules = toHeaderRules({ policy, basePath, entries });
  const redirects = (await readFile(new URL('_redirects', folder), 'utf8'))
    .split('\n')
    .filter(Boolean);
  const origin = siteUrl ?? previewOrigin;
  await writeFile(new URL('_headers', folder), toHeadersFile(rules));
  await writeFile(
    new URL('Caddyfile', folder),
    toCaddyfile({ origin, basePath, rules, redirects }),
  );
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
