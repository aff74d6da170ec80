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

test('nothing on any page goes against its own policy', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
      document.documentElement.dataset.violated = `${violatedDirective} ${sample}`;
    });
  });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  for (const address of everyPage) {
    await page.goto(address);
    const policy = page.locator('meta[http-equiv="content-security-policy"]');
    expect(await policy.getAttribute('content'), address).toContain("connect-src 'none'");
    expect(await page.locator('html').getAttribute('data-violated'), address).toBeNull();
  }
  expect(errors).toEqual([]);

  // What is not in the page from the start is blocked.
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.text = 'document.title = "changed"';
      document.head.append(script);
    } catch {
      // Trusted Types reject it before the policy does.
    }
    return document.title;
  });
  expect(ran).not.toBe('changed');
});

test('a link to another site does not say where its reader came from', async ({ page }) => {
  await page.route(/^https:/, (route) => route.fulfill({ body: 'elsewhere' }));
  await page.goto('./sources/');
  const request = page.waitForRequest(/^https:/);
  await page.getByRole('main').locator('a[href^="https:"]').first().click();
  expect(await (await request).headerValue('referer')).toBeNull();
});
