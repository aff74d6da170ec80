import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** This machine only: nothing here is meant for the network. */
export const loopback = '127.0.0.1';

/** A server that runs. */
export interface Server {
  /** Where it answers, such as `http://127.0.0.1:4321`. */
  origin: string;
  close(): Promise<void>;
}

/** Lets a function answer what is asked of a port of this machine, of any free one unless it is named. */
export async function startServer(answer: RequestListener, port = 0): Promise<Server> {
  const server = createServer(answer).listen(port, loopback);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    origin: `http://${loopback}:${String(address.port)}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Folders whose files have names that change with what they hold: a browser may keep them for good. */
const immutable = /^\/(?:_astro|share)\//;

/**
 * Serves a built site as hosts do: a folder's page at the folder's address, the site's own page for
 * what is not there, compressed copies where `npm run precompress` has made them, and hashed files
 * to be kept for good.
 *
 * @param folder Path of the site.
 * @param basePath Path that it was built to be served under, with a slash at both ends.
 */
export function serveFolder(folder: string, basePath: string): RequestListener {
  const serve = sirv(folder, {
    // Looks for each file when it is asked for: a site may be built anew while it is served.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    dotfiles: true,
    setHeaders(response, path) {
      const isImmutable = immutable.test(path);
      response.setHeader(
        'Cache-Control',
        isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', `http://${loopback}`);
    const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length - 1) : undefined;
    if (path === undefined) {
      void answerNotFound(folder, response);
    } else if (!path.endsWith('/') && existsSync(join(folder, path, 'index.html'))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    } else {
      request.url = path + search;
      serve(request, response, () => void answerNotFound(folder, response));
    }
  };
}

async function answerNotFound(folder: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
  response.writeHead(404, {
    'Content-Type': 'text/html;charset=utf-8',
    'Cache-Control': 'no-cache',
  });
  response.end(page);
}
