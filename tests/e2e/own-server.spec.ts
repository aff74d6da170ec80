import { expect, test, type APIResponse, type Page } from '@playwright/test';
import { everyPage } from '../helpers/pages.ts';

// What a server does by the settings that lie in the build. `npm run test:caddy` runs this.

const securityHeaders = [
  'content-security-policy',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
];

const get = (page: Page, address: string, encoding = 'br'): Promise<APIResponse> =>
  page.request.get(address, { headers: { 'Accept-Encoding': encoding } });

test('every page is safe, asked for again each time, and sent as it was compressed', async ({
  page,
}) => {
  for (const address of everyPage) {
    const response = await get(page, address);
    const headers = response.headers();
    expect(response.ok(), address).toBe(true);
    expect(Object.keys(headers), address).toEqual(expect.arrayContaining(securityHeaders));
    expect(headers, address).toMatchObject({
      'cache-control': 'no-cache',
      'content-encoding': 'br',
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Encoding',
    });
    expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'");
  }
});

for (const encoding of ['br', 'gzip']) {
  test(`a page is the same page compressed with ${encoding}`, async ({ page }) => {
    const plain = await get(page, './steps/', 'identity');
    const compressed = await get(page, './steps/', encoding);
    expect(plain.headers()['content-encoding']).toBeUndefined();
    expect(compressed.headers()['content-encoding']).toBe(encoding);
    expect(await compressed.text()).toBe(await plain.text());
  });
}

test('a page that has not changed is not sent again', async ({ page }) => {
  const { etag = '' } = (await get(page, './')).headers();
  const again = await page.request.get('./', {
    headers: { 'Accept-Encoding': 'br', 'If-None-Match': etag },
  });
  expect(again.status()).toBe(304);
});

test('fonts and share cards are kept for a year, and other sites may show the cards', async ({
  page,
}) => {
  await page.goto('./steps/');
  const [font = ''] = /[^"(]+\.woff2/.exec(await page.content()) ?? [];
  const card = await page.locator('meta[property="og:image"]').getAttribute('content');
  const cardPath = new URL(card ?? '').pathname;
  for (const [address, resource] of [
    [font, 'same-origin'],
    // Where nothing is said, every site may show it.
    [cardPath, undefined],
  ] as const) {
    const response = await get(page, address);
    expect(response.ok(), address).toBe(true);
    const headers = response.headers();
    expect(headers['cache-control'], address).toBe('public, max-age=31536000, immutable');
    expect(headers['cross-origin-resource-policy'], address).toBe(resource);
  }
});

for (const address of ['./_astro/none.woff2', './Caddyfile', './_headers', '/elsewhere/']) {
  test(`${address} is not there, and the answer is not kept`, async ({ page }) => {
    const response = await get(page, address);
    expect(response.status()).toBe(404);
    expect(await response.text()).toContain('This page is not here');
    expect(response.headers()['cache-control']).toBe('no-cache');
  });
}

test('the manifest is told to be one', async ({ page }) => {
  const response = await get(page, './site.webmanifest');
  expect(response.headers()['content-type']).toBe('application/manifest+json');
});

test('pages may copy a link, and may not ask for camera, microphone or place', async ({ page }) => {
  await page.goto('./');
  const allowed = await page.evaluate(() => {
    const { featurePolicy } = document as unknown as {
      featurePolicy: { allowedFeatures(): string[] };
    };
    return featurePolicy.allowedFeatures();
  });
  expect(allowed).toContain('clipboard-write');
  for (const feature of ['camera', 'microphone', 'geolocation', 'usb', 'payment']) {
    expect(allowed).not.toContain(feature);
  }
});
