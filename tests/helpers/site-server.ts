import { cp, glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/run.ts';
import { serveFolder, startServer } from '../../scripts/server.ts';
import { siteUnderBase, defaultBuild } from '../../scripts/variants.ts';
import { siteAddress } from '../../src/build/site-address.ts';

/** Serves a built site as a host of static files does, and fails or changes when a test says so. */
export interface SiteServer {
  /** Address of the site, with its base path. */
  url: string;
  /** Paths that were asked for, with the base path. */
  asked: string[];
  /** Folder of the site that is served from now on. */
  folder: string;
  /** Whether requests find nobody, as without a network. */
  isGone: boolean;
  /** Path, without the base path, of a file that does not arrive. */
  lost?: string;
  /** Headers that are sent besides. */
  headers: Record<string, string>;
  stop(): Promise<void>;
}

/**
 * Starts a server on a free port of this machine.
 *
 * @param folder Folder of a built site.
 * @param basePath Path that it was built for, with a slash at both ends.
 */
export async function startSiteServer(folder: string, basePath: string): Promise<SiteServer> {
  const server = await startServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    site.asked.push(pathname);
    if (site.isGone || (site.lost !== undefined && pathname === basePath + site.lost)) {
      request.socket.destroy();
      return;
    }
    for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value);
    serveFolder(site.folder, basePath)(request, response);
  });
  const site: SiteServer = {
    url: server.origin + basePath,
    asked: [],
    folder,
    isGone: false,
    headers: {},
    stop: () => server.close(),
  };
  return site;
}

/**
 * Serves the built site once more, on a server of its own.
 *
 * @param baseURL Address at which tests find the site, which tells what base path it was built for.
 */
export function serveBuiltSite(baseURL = ''): Promise<SiteServer> {
  const { pathname } = new URL(baseURL);
  const variant = [defaultBuild, siteUnderBase].find(
    ({ settings }) => siteAddress({ ...process.env, ...settings }).basePath === pathname,
  );
  return startSiteServer(join(projectFolder, variant?.folder ?? ''), pathname);
}

/**
 * Copies a built site into a folder of its own, with other words.
 *
 * @param folder Folder of the site.
 * @param change What is made of the text of each page and script.
 * @returns The copy's folder, and how to delete it.
 */
export async function copySite(folder: string, change: (text: string) => string) {
  const copy = await mkdtemp(join(tmpdir(), 'seventeen-steps-'));
  await cp(folder, copy, { recursive: true });
  for await (const name of glob('**/*.{html,js}', { cwd: copy })) {
    const file = join(copy, name);
    await writeFile(file, change(await readFile(file, 'utf8')));
  }
  return { folder: copy, remove: () => rm(copy, { recursive: true }) };
}
