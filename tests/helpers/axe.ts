import { expect, type Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Rules of these levels that axe leaves out unless asked. */
const onRequest = [
  'color-contrast-enhanced',
  'identical-links-same-purpose',
  'meta-refresh-no-exceptions',
  'target-size',
];

/** What is too pale for this is too pale for `color-contrast-enhanced` too, and takes as long to find. */
const leftOut = { 'color-contrast': { enabled: false } };

/** What another theme can change. */
export const rulesOfColor = ['color-contrast-enhanced', 'link-in-text-block'];
/** What another width can change. */
export const rulesOfWidth = [...rulesOfColor, 'scrollable-region-focusable', 'target-size'];

/**
 * Runs axe on a page as it is now. Its code, half a megabyte, is put on each page once.
 *
 * @param page The page.
 * @param options Axe's own.
 */
export async function runAxe(page: Page, options: RunOptions): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate((given) => window.axe.run(given), options);
}

/**
 * Tells what axe finds wrong on a page as it is now, and the contrast that it cannot judge.
 *
 * @param page The page.
 * @param only Rules to hold it to, where it has been held to all of them already.
 */
export async function problemsOf(page: Page, only?: readonly string[]) {
  // Where words lie on a picture of lines, axe cannot tell what is behind them: it is the paper.
  await page.evaluate(() => {
    for (const map of document.querySelectorAll<SVGElement>('.map')) {
      map.style.visibility = 'hidden';
    }
  });
  const { violations, incomplete, passes, inapplicable } = await runAxe(page, {
    runOnly: only ? { type: 'rule', values: [...only] } : { type: 'tag', values: tags },
    resultTypes: ['violations', 'incomplete'],
    rules: only
      ? {}
      : { ...Object.fromEntries(onRequest.map((rule) => [rule, { enabled: true }])), ...leftOut },
  });
  const looked = [...violations, ...incomplete, ...passes, ...inapplicable].map(({ id }) => id);
  expect(looked).toEqual(expect.arrayContaining([...(only ?? onRequest)]));
  const unjudged = incomplete.filter(({ id }) => id.startsWith('color-contrast'));
  return [...violations, ...unjudged].flatMap(({ id, nodes }) =>
    nodes
      // A single digit is no text that could be judged, nor are words beside a hidden picture.
      .filter(({ failureSummary = '' }) => !/too short|partially overlaps/.test(failureSummary))
      .map(({ target, failureSummary }) => ({ id, target: target.join(' '), failureSummary })),
  );
}
