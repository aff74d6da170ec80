import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { toAnswer } from './answer.ts';
import { cacheNameOf, type Failure } from './names.ts';
import type { WorkerData } from './worker-data.ts';

/*
 * Serves the guide from the device, and only from there, so that all its pages are of one version. A
 * newer version is downloaded beside it, and takes over when the last page of the old one has been
 * closed: the worker never skips that wait. After the download it stores nothing, so nothing comes
 * back once the guide has been removed.
 */
declare const self: ServiceWorkerGlobalScope;

/** Set when the worker is built. */
declare const data: WorkerData;

const { files, redirects, notFound } = data;
const cacheName = cacheNameOf(self.registration.scope);
const guide = new PrecacheController({
  cacheName,
  plugins: [{ cacheWillUpdate: ({ response }) => toKept(response) }],
});
guide.addToCacheList(files);
const kept = {
  files: new Set(guide.getCachedURLs().map((url) => new URL(url).pathname)),
  redirects: new Map(redirects),
};

self.addEventListener('install', (event) => {
  event.waitUntil(install(event));
});

self.addEventListener('activate', (event) => {
  void guide.activate(event);
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const answer = toAnswer(pathname, kept);
  if (answer && 'goTo' in answer) event.respondWith(Response.redirect(answer.goTo));
  else if (answer) event.respondWith(readFile(answer.file, request));
  else if (request.mode === 'navigate') event.respondWith(fetchOrNotFound(request));
});

/** Keeps all of the guide or, on a device that had none of it, nothing. */
async function install(event: ExtendableEvent) {
  try {
    await guide.install(event);
  } catch (error) {
    if (!self.registration.active) await caches.delete(cacheName);
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    const failure: Failure = isFull ? 'full' : 'interrupted';
    for (const client of await self.clients.matchAll({ includeUncontrolled: true })) {
      client.postMessage(failure);
    }
    throw error;
  }
}

/**
 * What is kept of a response. Its integrity has been checked, so its status does not matter: hosts
 * send the page for unknown addresses with different ones. A page says that it is from the device.
 */
async function toKept(response: Response): Promise<Response> {
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const html = await response.text();
  return toPage(html.replace('<html', '<html data-from-device'), response, 200);
}

async function readFile(path: string, request: Request): Promise<Response> {
  // The browser may have cleared its caches, but not the worker.
  return (await findFile(path)) ?? fetch(request);
}

async function fetchOrNotFound(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const page = await findFile(notFound);
    if (!page) throw error;
    return toPage(page.body, page, 404);
  }
}

/** Unlike Workbox's own way to a file, this neither opens a cache nor adds to one. */
async function findFile(path: string): Promise<Response | undefined> {
  const key = guide.getCacheKeyForURL(path);
  return key === undefined ? undefined : caches.match(key, { cacheName });
}

function toPage(body: BodyInit | null, { headers }: Response, status: number): Response {
  const ownHeaders = new Headers(headers);
  // Those of the body that came over the network.
  for (const name of ['Content-Encoding', 'Content-Length']) ownHeaders.delete(name);
  return new Response(body, { status, headers: ownHeaders });
}
