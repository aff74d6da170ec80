import { expect, test } from '@playwright/test';

for (const address of ['./no-such-page/', './steps/no-such-step/', './no/such/page.html']) {
  test(`${address} answers “not found” and offers the ways on`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');

    const links = page.getByRole('main').getByRole('link');
    await expect(links).toHaveText([/^\s*All \d+ steps/, /The whole article/, /Get help/]);
    for (const link of await links.all()) {
      const href = (await link.getAttribute('href')) ?? '';
      expect((await page.request.get(href)).status(), href).toBe(200);
    }
  });
}
