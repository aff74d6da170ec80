import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { problemsOf } from '../helpers/axe.ts';
import { findTraces, keepButton, status, test } from '../helpers/kept-guide.ts';

for (const lost of ['sw.js', 'help/', 'icons/icon-512.png']) {
  test(`a download that loses ${lost} keeps nothing, and can be tried again`, async ({
    page,
    site,
  }) => {
    site.lost = lost;
    await page.goto('./about/');
    await keepButton(page).click();
    await expect(status(page)).toContainText('The download broke off, so nothing was kept.');
    expect(await findTraces(page)).toEqual([]);
    expect(await problemsOf(page)).toEqual([]);

    delete site.lost;
    await keepButton(page).click();
    await expect(status(page)).toContainText('The guide is on this device.');
  });
}

test('files of another version than the worker are not kept', async ({
  page,
  site,
  changedSite,
}) => {
  const worker = await readFile(join(site.folder, 'sw.js'));
  site.folder = await changedSite();
  await writeFile(join(site.folder, 'sw.js'), worker);
  await page.goto('./about/');
  await keepButton(page).click();
  await expect(status(page)).toContainText('nothing was kept');
  expect(await findTraces(page)).toEqual([]);
});

test('a device without room is told from a broken network', async ({ page, site }) => {
  await page.goto('./about/');
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(site.url);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  await keepButton(page).click();
  await expect(status(page)).toContainText('There is too little space on this device');
  expect(await findTraces(page)).toEqual([]);
  expect(await problemsOf(page)).toEqual([]);
});

test('a browser that refuses is not taken for a broken network', async ({ page }) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('No.', 'SecurityError'));
  });
  await page.goto('./about/');
  await keepButton(page).click();
  await expect(status(page)).toContainText('Your browser does not let this site keep anything');
  expect(await problemsOf(page)).toEqual([]);
});

test('a browser without service workers is told so, and offered nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await page.goto('./about/');
  await expect(status(page)).toContainText('Your browser cannot keep the guide.');
  await expect(page.locator('keep-guide').getByRole('button')).toHaveCount(0);
  expect(await problemsOf(page)).toEqual([]);
});
