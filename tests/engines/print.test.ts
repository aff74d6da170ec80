import { expect } from 'vitest';
import { luminanceOf } from '../helpers/colors.ts';
import { lettersOf } from '../helpers/content.ts';
import { steps } from '../helpers/pages.ts';
import { journey } from './journey.ts';

const [step] = steps;

journey('a step prints in full, in dark ink and without navigation', async ({ newTab }) => {
  const tab = await newTab();
  await tab.open(step?.address ?? '');
  await tab.click('label', 'Dark');
  // Not every engine can be told to print; each can be told that its screen is paper.
  await tab.evaluate(() => {
    const onPaper = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule) {
          const { media } = rule;
          if (media.mediaText === 'print') media.mediaText = 'all';
          // Also where it goes on with a width.
          else if (media.mediaText.startsWith('screen')) media.mediaText = 'not all';
        }
        if (rule instanceof CSSGroupingRule) onPaper(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) onPaper(sheet.cssRules);
  });
  for (const selector of ['body > header', 'nav', 'footer', 'button']) await tab.miss(selector);
  const { text, ink } = await tab.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    return { text: main.innerText, ink: getComputedStyle(main).color };
  });
  expect(luminanceOf(ink)).toBeLessThan(0.05);
  expect(step?.texts.filter((each) => !lettersOf(text).includes(each))).toEqual([]);
});
