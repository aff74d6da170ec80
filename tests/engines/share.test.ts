import { expect } from 'vitest';
import { steps } from '../helpers/pages.ts';
import { journey } from './journey.ts';

const [step] = steps;

journey('a link that cannot be copied is shown, no wider than the window', async ({ newTab }) => {
  const tab = await newTab();
  await tab.open(step?.address ?? '');
  await tab.evaluate(() => {
    Object.defineProperty(navigator, 'share', { value: undefined });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.body.style.inlineSize = '320px';
  });
  await tab.click('share-link button', 'Share this step');
  await tab.see('share-link [role="status"]', 'Copy this link:');
  await tab.see('share-link a', step?.address.slice(1));
  const width = await tab.evaluate(() => (document.activeElement as HTMLElement).offsetWidth);
  expect(width).toBeGreaterThan(0);
  expect(width).toBeLessThanOrEqual(320);
});
