import { steps } from '../helpers/pages.ts';
import { journey } from './journey.ts';

const [step] = steps;

journey('the guide that a reader keeps opens without a network', async ({ newTab, site }) => {
  const tab = await newTab();
  await tab.open('about/');
  await tab.click('keep-guide button', 'Keep the guide');
  await tab.see('keep-guide [role="status"]', 'The guide is on this device.');

  site.isGone = true;
  await tab.open(step?.address ?? '');
  await tab.see('h1', step?.title);
  await tab.see('p', 'You are reading the copy on this device');
  await tab.click('a', 'Next: step 2');
  await tab.see('h1', steps[1]?.title);
});
