import { neutralSite } from '#features/leave/neutral-site.ts';
import { steps } from '../helpers/pages.ts';
import { serveText } from '../helpers/site-server.ts';
import { failsIn } from './journey.ts';

// A page that Firefox holds in memory has the tab's storage of when it was left.
const journey = failsIn('firefox');

const [first, second] = steps;

for (const way of ['the link', 'Shift three times'] as const) {
  journey(
    `${way} leads away at once, and Back shows a blank page`,
    async ({ newTab, site, onTestFinished }) => {
      // No engine but Playwright's can be told to fetch the neutral site from here, so the pages name
      // another one. That takes their policies, which know their scripts by hash.
      const neutral = await serveText('<title>Neutral</title><h1>Neutral');
      onTestFinished(() => neutral.stop());
      site.rewrite = (text) =>
        text
          .replaceAll(neutralSite, neutral.url)
          .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '');

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
