import { expect, test } from '@playwright/test';

test(
  'an address where nothing is answers “not found” and offers the ways on',
  { tag: '@base' },
  async ({ page }) => {
    for (const address of ['./no-such-page/', './steps/no-such-step/', './no/such/page.html']) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
    }
    const links = page.getByRole('main').getByRole('link');
    await expect(links).toHaveText([/^\s*All \d+ steps/, /The whole article/, /Get help/]);
    for (const link of await links.all()) {
      const href = (await link.getAttribute('href')) ?? '';
      expect((await page.request.get(href)).status(), href).toBe(200);
    }
  },
);
