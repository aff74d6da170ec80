import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules of these levels that axe leaves out unless asked. */
const onRequest = [
  'color-contrast-enhanced',
  'identical-links-same-purpose',
  'meta-refresh-no-exceptions',
  'target-size',
];

/** What axe finds wrong on a page as it is now, and the contrast that it cannot judge. */
export async function faultsOf(page: Page) {
  const { violations, incomplete, passes, inapplicable } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations', 'incomplete'],
      rules: Object.fromEntries(onRequest.map((rule) => [rule, { enabled: true }])),
    })
    .analyze();
  const looked = [...violations, ...incomplete, ...passes, ...inapplicable].map(({ id }) => id);
  expect(looked).toEqual(expect.arrayContaining(onRequest));
  const unjudged = incomplete.filter(({ id }) => id.startsWith('color-contrast'));
  return [...violations, ...unjudged].flatMap(({ id, nodes }) =>
    nodes
      // A single letter or digit is no text that could be judged.
      .filter(({ failureSummary = '' }) => !failureSummary.includes('content is too short'))
      .map(({ target, failureSummary }) => ({ id, target: target.join(' '), failureSummary })),
  );
}
