import { expect } from 'vitest';
import { failsIn } from './journey.ts';

// Pages that browsers hold in memory do not look again yet.
const journey = failsIn('firefox', 'webkit');

journey('a chosen theme holds after a reload and on the way back', async ({ newTab }) => {
  const tab = await newTab();
  const scheme = () => tab.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await tab.open('help/');
  await tab.open('about/');
  await tab.click('label', 'Dark');
  await expect.poll(scheme).toBe('dark');
  await tab.reload();
  expect(await scheme()).toBe('dark');

  await tab.back();
  await tab.arriveAt('help/');
  expect(await scheme()).toBe('dark');
});
