import { neutralSite } from '#features/leave/neutral-site.ts';
import { startServer } from '../../scripts/server.ts';
import { steps } from '../helpers/pages.ts';
import { copySite, type SiteServer } from '../helpers/site-server.ts';
import { journey as base } from './journey.ts';

const [first, second, third] = steps;

/** A journey on which pages lead to a neutral site of our own. */
const journey = base.extend<{ site: SiteServer }>({
  site: async ({ site }, use) => {
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
    await use(site);
    await neutral.close();
    await copy.remove();
  },
});

for (const way of ['the link', 'Shift three times'] as const) {
  journey(`${way} leads away at once, and Back shows a blank page`, async ({ newTab }) => {
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
  });
}

journey(
  'every page that was read before is blank, until one of them is shown',
  async ({ newTab }) => {
    const tab = await newTab();
    for (const step of [first, second, third]) await tab.open(step?.address ?? '');
    await tab.click('header a', 'Leave this site');
    await tab.see('h1', 'Neutral');

    await tab.back();
    await tab.arriveAt(second?.address ?? '');
    await tab.see('button', 'Show the page');
    await tab.miss('h1');
    await tab.reload();
    await tab.see('button', 'Show the page');
    await tab.miss('h1');

    await tab.back();
    await tab.arriveAt(first?.address ?? '');
    await tab.see('button', 'Show the page');
    await tab.miss('h1');
    await tab.click('button', 'Show the page');
    await tab.see('h1', first?.title);

    await tab.open('about/');
    await tab.see('h1');
    await tab.back();
    await tab.see('h1', first?.title);
  },
);
