import { neutralSite } from '#features/leave/neutral-site.ts';
import { steps } from '../helpers/pages.ts';
import { startServer } from '../../scripts/server.ts';
import { copySite } from '../helpers/site-server.ts';
import { failsIn } from './journey.ts';

// A page that Firefox holds in memory has the tab's storage of when it was left.
const journey = failsIn('firefox');

const [first, second] = steps;

for (const way of ['the link', 'Shift three times'] as const) {
  journey(
    `${way} leads away at once, and Back shows a blank page`,
    async ({ newTab, site, onTestFinished }) => {
      // Not every engine can be told to answer for the neutral site, so the pages name another one. That
      // takes their policies, which know their scripts by hash.
      const neutral = await startServer((_, response) => {
        response.setHeader('Content-Type', 'text/html').end('<title>Neutral</title><h1>Neutral');
      });
      const copy = await copySite(site.folder, (text) =>
        text
          .replaceAll(neutralSite, `${neutral.origin}/`)
          .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, ''),
      );
      site.folder = copy.folder;
      onTestFinished(() => neutral.close());
      onTestFinished(() => copy.remove());

      const tab = await newTab();
      await tab.open(first?.address ?? '');
      await tab.open(second?.address ?? '');
      if (way === 'the link') await tab.click('header a', 'Leave this site');
      else await tab.press('Shift', 3);
      await tab.see('h1', 'Neutral');

      await tab.back();
      await tab.see('button', 'Show the page');
      await tab.miss('h1');
      await tab.click('button', 'Show the page');
      await tab.see('h1', first?.title);
    },
  );
}
