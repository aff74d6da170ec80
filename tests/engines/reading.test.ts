import { steps } from '../helpers/pages.ts';
import { journey } from './journey.ts';

const [first, second] = steps;
const last = steps.at(-1);

journey('a link with a place in it leads there, and on from step to step', async ({ newTab }) => {
  const tab = await newTab();
  await tab.open(`./#${last?.slug ?? ''}`);
  await tab.seeInWindow(`[id="${last?.slug ?? ''}"]`);
  await tab.click('h2 a, h3 a', last?.title);
  await tab.arriveAt(last?.address ?? '');
  await tab.see('h1', last?.title);

  await tab.open(first?.address ?? '');
  await tab.click('a', `Next: step 2`);
  await tab.arriveAt(second?.address ?? '');
  await tab.see('h1', second?.title);
  await tab.back();
  await tab.see('h1', first?.title);
});
