import { expect, test, type Page } from '@playwright/test';
import { everyPage } from '../helpers/pages.ts';

/** What the site keeps on this device. */
function keptBy(page: Page): Promise<unknown[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ];
  });
}

test('no page asks another host for anything, leaves anything on the device, or goes against its own policy', async ({
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
  page.on('pageerror', ({ message }) => failed.push(message));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
      document.documentElement.dataset.violated = `${violatedDirective} ${sample}`;
    });
  });

  for (const address of everyPage) {
    const response = await page.goto(address);
    expect(await response?.headerValue('set-cookie'), address).toBeNull();
    expect(await keptBy(page), address).toEqual([]);
    const policy = page.locator('meta[http-equiv="content-security-policy"]');
    expect(await policy.getAttribute('content'), address).toContain("connect-src 'none'");
    expect(await page.locator('html').getAttribute('data-violated'), address).toBeNull();
  }

  expect([...hosts]).toEqual([new URL(baseURL ?? '').host]);
  expect(failed).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('what is not in a page from the start is blocked', async ({ page }) => {
  await page.goto('./short/');
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
