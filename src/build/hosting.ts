import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
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
  // Each page says in itself what it may load and run.
  const policy = 'upgrade-insecure-requests';
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

/** Files and folders at the top of the site, a folder with a slash at its end, but none for hosts. */
async function readEntries(folder: URL): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => name !== '_redirects')
    .sort();
}
