import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { loopback } from './port.ts';

/** Media types of the files that a build writes. Those of text are compressed. */
const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
const isCompressed = (mediaType: string) => /^text\/|xml|json/.test(mediaType);

/** A server that runs. */
export interface CompressedServer {
  /** Address of the site's first page, with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as hosts do: compressed by brotli, and with hashed files kept for good. What
 * is measured on it counts the bytes that readers load; Astro's preview does not compress.
 *
 * @param folder Path of the built site.
 * @param basePath Path that it was built to be served under, with a slash at both ends.
 * @returns The server, on any free port of this machine alone.
 */
export async function serveCompressed(folder: string, basePath: string): Promise<CompressedServer> {
  const server = createServer((request, response) => {
    const file = fileFor(request.url ?? '/', folder, basePath);
    const found = file ?? join(folder, '404.html');
    const mediaType = mediaTypes[extname(found)] ?? 'application/octet-stream';
    const content = readFileSync(found);
    const accepts = request.headers['accept-encoding']?.includes('br') ?? false;
    const isSmaller = accepts && isCompressed(mediaType);
    response.writeHead(file ? 200 : 404, {
      'content-type': mediaType,
      'cache-control': found.includes('/_astro/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      vary: 'accept-encoding',
      ...(isSmaller && { 'content-encoding': 'br' }),
    });
    response.end(isSmaller ? brotliCompressSync(content) : content);
  }).listen(0, loopback);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return {
    url: `http://${loopback}:${String(address.port)}${basePath}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The file that answers a request, if there is one. */
function fileFor(requested: string, folder: string, basePath: string): string | undefined {
  const path = decodeURIComponent(new URL(requested, 'http://localhost').pathname);
  if (!path.startsWith(basePath)) return undefined;
  const name = normalize(path.slice(basePath.length)) + (path.endsWith('/') ? '/index.html' : '');
  const file = join(folder, name);
  const isFile = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
  return isFile ? file : undefined;
}
