import { expect } from 'vitest';
import { steps } from '../helpers/pages.ts';
import { journey } from './journey.ts';

const [step] = steps;

journey(
  'a link that cannot be copied is shown, selected, and no wider than the window',
  async ({ newTab }) => {
    const tab = await newTab();
    await tab.open(step?.address ?? '');
    await tab.evaluate(() => {
      Object.defineProperty(navigator, 'share', { value: undefined });
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.body.style.inlineSize = '320px';
    });
    await tab.click('share-link button', 'Share this step');
    await tab.see('share-link [role="status"]', 'Copy this link:');
    const field = await tab.evaluate(() => {
      const input = document.activeElement as HTMLInputElement;
      return { selected: input.selectionEnd === input.value.length, width: input.offsetWidth };
    });
    expect(field.selected).toBe(true);
    expect(field.width).toBeLessThanOrEqual(320);
  },
);
