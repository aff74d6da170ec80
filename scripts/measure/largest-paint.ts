import { brotliCompressSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { serveFolder, startServer, type Server } from '../server.ts';
import type { SentPage } from './paint-variants.ts';

/** A slow phone on a slow line: 1.6 Mbit/s, 150 ms each way and back, a quarter of the speed. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const slowdown = 4;
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };

/**
 * Serves a variant of a page, with the files that the built one loads.
 *
 * @param variant The variant.
 * @param address The page's address on the host, with the base path.
 * @param site Folder of the built site, and the path that it is served under.
 */
export function servePage(
  { html, headers }: SentPage,
  address: string,
  { folder, basePath }: { folder: string; basePath: string },
): Promise<Server> {
  const body = brotliCompressSync(html);
  const own = {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'content-length': body.length,
  };
  const serveFiles = serveFolder(folder, basePath);
  return startServer((request, response) => {
    if (request.url === address) response.writeHead(200, { ...headers, ...own }).end(body);
    else serveFiles(request, response);
  });
}

/**
 * Opens a page as if for the first time, and measures when its largest part was painted.
 *
 * @param browser A Chromium that runs.
 * @param url Address of the page.
 * @returns Milliseconds from the request.
 */
export async function measureLargestPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', line);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(url, { waitUntil: 'networkidle' });
    return await page.evaluate(async () => {
      await document.fonts.ready;
      const entries = await new Promise<PerformanceEntry[]>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          resolve(list.getEntries());
        });
        observer.observe({ type: 'largest-contentful-paint', buffered: true });
      });
      return entries.at(-1)?.startTime ?? NaN;
    });
  } finally {
    await context.close();
  }
}
