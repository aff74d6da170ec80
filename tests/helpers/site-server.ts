import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { loopback } from '../../scripts/port.ts';
import { projectFolder } from '../../scripts/run.ts';
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
  headers?: Record<string, string>;
  /** What is made of each page and script before it is sent. */
  rewrite?: (text: string) => string;
  stop(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Starts a server on a free port of this machine.
 *
 * @param folder Folder of a built site.
 * @param basePath Path that it was built for, with a slash at both ends.
 */
export async function serveFolder(folder: string, basePath: string): Promise<SiteServer> {
  const listener = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    site.asked.push(pathname);
    const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : undefined;
    if (site.isGone || (site.lost !== undefined && path === site.lost)) {
      request.socket.destroy();
      return;
    }
    void answer(path).then(({ status, name, body }) => {
      const isText = /\.(?:html|js)$/.test(name);
      response.writeHead(status, {
        'Content-Type': types[extname(name)] ?? 'text/plain',
        ...site.headers,
      });
      response.end(site.rewrite && isText ? site.rewrite(String(body)) : body);
    });
  });

  async function answer(path = '404.html') {
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    try {
      return { status: 200, name, body: await readFile(join(site.folder, name)) };
    } catch {
      const page = '404.html';
      return { status: 404, name: page, body: await readFile(join(site.folder, page)) };
    }
  }

  listener.listen(0, loopback);
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const site: SiteServer = {
    url: `http://${loopback}:${String(port)}${basePath}`,
    asked: [],
    folder,
    isGone: false,
    async stop() {
      listener.closeAllConnections();
      listener.close();
      await once(listener, 'close');
    },
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
  return serveFolder(join(projectFolder, variant?.folder ?? ''), pathname);
}

/** Serves one page of HTML at every address of a server of its own. */
export async function serveText(html: string) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(html);
  }).listen(0, loopback);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${loopback}:${String(port)}/`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
