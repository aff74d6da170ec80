import { steps } from '../helpers/pages.ts';
import { journey } from './journey.ts';

const [first, second] = steps;

journey(
  'everything is read without JavaScript, and nothing offers what would not work',
  async ({ newTab, site }) => {
    // A sandbox without scripts is to a page what a browser without JavaScript is, in every engine.
    site.headers = { 'Content-Security-Policy': 'sandbox allow-same-origin allow-top-navigation' };
    const tab = await newTab();
    await tab.open(first?.address ?? '');
    await tab.see('h1', first?.title);
    await tab.see('main p');
    await tab.miss('button');
    await tab.click('a', 'Next: step 2');
    await tab.see('h1', second?.title);

    await tab.open('workbook/');
    for (const { title } of steps) await tab.see('main h2', title);
    await tab.miss('button');
  },
);
