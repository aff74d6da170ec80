import { steps } from '../helpers/pages.ts';
import { journey } from './journey.ts';
import type { Tab } from './tab.ts';

const [step] = steps;
const status = 'keep-guide [role="status"]';

async function keep(tab: Tab) {
  await tab.open('about/');
  await tab.click('keep-guide button', 'Keep the guide');
  await tab.see(status, 'The guide is on this device.');
}

journey('the guide that a reader keeps opens without a network', async ({ newTab, site }) => {
  const tab = await newTab();
  await keep(tab);

  site.isGone = true;
  await tab.open(step?.address ?? '');
  await tab.see('h1', step?.title);
  await tab.see('p', 'You are reading the copy on this device');
  await tab.click('a', 'Next: step 2');
  await tab.see('h1', steps[1]?.title);
});

journey(
  'whoever goes back after erasing everything reads that the guide is gone',
  async ({ newTab }) => {
    const tab = await newTab();
    await keep(tab);
    await tab.open('workbook/');
    await tab.click('button', 'Erase everything');
    await tab.click('dialog button', 'Erase everything');
    await tab.see('[role="status"]', 'Everything is erased.');

    await tab.back();
    await tab.arriveAt('about/');
    await tab.see('keep-guide button', 'Keep the guide');
    await tab.miss(status, 'The guide is on this device.');
  },
);

journey(
  'a guide whose files the browser deleted is said to be lost, and can be kept again',
  async ({ newTab, site }) => {
    const tab = await newTab();
    await keep(tab);
    await tab.open('help/');
    await tab.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });

    await tab.back();
    await tab.arriveAt('about/');
    await tab.see(status, 'Your browser has deleted the guide from this device.');
    await tab.open('about/');
    await tab.click('keep-guide button', 'Keep the guide');
    await tab.see(status, 'The guide is on this device.');
    site.isGone = true;
    await tab.open(step?.address ?? '');
    await tab.see('h1', step?.title);
  },
);
