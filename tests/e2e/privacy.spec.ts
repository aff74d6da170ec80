import { expect, test } from '@playwright/test';
import { everyPage } from '../helpers/pages.ts';

test('no page asks another host for anything or leaves anything on the device', async ({
  page,
  context,
  baseURL,
}) => {
  const hosts = new Set<string>();
  const failed: string[] = [];
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });

  for (const address of everyPage) {
    const response = await page.goto(address);
    expect(await response?.headerValue('set-cookie'), address).toBeNull();
    const kept = await page.evaluate(async () => {
      await document.fonts.ready;
      return [
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
        ...(await indexedDB.databases()).map(({ name }) => name),
        ...(await caches.keys()),
        ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ];
    });
    expect(kept, address).toEqual([]);
  }

  expect([...hosts]).toEqual([new URL(baseURL ?? '').host]);
  expect(failed).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('a link to another site does not say where its reader came from', async ({ page }) => {
  await page.route(/^https:/, (route) => route.fulfill({ body: 'elsewhere' }));
  await page.goto('./sources/');
  const request = page.waitForRequest(/^https:/);
  await page.getByRole('main').locator('a[href^="https:"]').first().click();
  expect(await (await request).headerValue('referer')).toBeNull();
});
