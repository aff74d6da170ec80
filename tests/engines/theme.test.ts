import { expect } from 'vitest';
import { journey } from './journey.ts';

journey('a chosen theme holds after a reload and on the way back', async ({ newTab }) => {
  const tab = await newTab();
  const theme = () =>
    tab.evaluate(() => [
      getComputedStyle(document.documentElement).colorScheme,
      document.querySelector<HTMLInputElement>('[name="theme"]:checked')?.value,
    ]);
  await tab.open('help/');
  await tab.open('about/');
  await tab.click('label', 'Dark');
  await expect.poll(theme).toEqual(['dark', 'dark']);
  await tab.reload();
  expect(await theme()).toEqual(['dark', 'dark']);

  await tab.back();
  await tab.arriveAt('help/');
  await expect.poll(theme).toEqual(['dark', 'dark']);
});
