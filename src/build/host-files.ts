import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toCaddyfile } from './caddyfile.ts';
import { toHeadersFile } from './headers-file.ts';
import { toHeaderRules } from './headers.ts';
import { securityTxtPath, toSecurityTxt } from './security-txt.ts';
import { previewOrigin, type SiteAddress } from './site-address.ts';

/** Where the site is to be read, and whom to tell about its problems. */
export interface HostSettings extends SiteAddress {
  /** Value of SECURITY_CONTACT; without it there is no `security.txt`. */
  securityContact: string | undefined;
}

/**
 * Writes what hosts need to know into a built site: `_headers` for Netlify and Cloudflare, a
 * Caddyfile, and `security.txt`.
 *
 * @param folder Path of the built site.
 * @param settings Where it is to be read.
 * @param redirects Lines of its `_redirects` file: old path, new path, status.
 * @throws Error when the contact is no address.
 */
export async function writeHostFiles(
  folder: string,
  { siteUrl, basePath, securityContact }: HostSettings,
  redirects: readonly string[],
): Promise<void> {
  // Where a host is shared with others, the file is not ours to write.
  if (securityContact && siteUrl && basePath === '/') {
    const file = join(folder, securityTxtPath);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, toSecurityTxt(securityContact, siteUrl, new Date()));
  }
  const rules = toHeaderRules(basePath);
  await writeFile(join(folder, '_headers'), toHeadersFile(rules));
  const origin = siteUrl ?? previewOrigin;
  await writeFile(join(folder, 'Caddyfile'), toCaddyfile({ origin, basePath, rules, redirects }));
}
