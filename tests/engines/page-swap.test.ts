import { expect } from 'vitest';
import { steps } from '../helpers/pages.ts';
import { journey } from './journey.ts';

const [step] = steps;

journey('going on and back leaves no error behind', async ({ newTab }) => {
  const tab = await newTab();
  await tab.open(step?.address ?? '');
  await tab.evaluate(() => {
    addEventListener('unhandledrejection', ({ reason }) => {
      document.documentElement.dataset.rejected = String(reason);
    });
  });
  await tab.click('footer a', 'About');
  await tab.arriveAt('about/');
  await tab.back();
  await tab.arriveAt(step?.address ?? '');
  await tab.see('h1', step?.title);
  expect(await tab.evaluate(() => document.documentElement.dataset.rejected ?? null)).toBeNull();
});
