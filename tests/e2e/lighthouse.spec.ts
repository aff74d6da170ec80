import { expect, test } from '@playwright/test';
import { auditPage } from '../../scripts/audit.ts';
import { findBrowser } from '../../scripts/browser.ts';
import { oneOfEachKind } from '../helpers/pages.ts';

for (const address of oneOfEachKind) {
  test(`Lighthouse finds nothing to better on ${address} that time does not change`, async ({
    baseURL,
  }) => {
    const browser = (await findBrowser()) ?? '';
    const url = new URL(address, baseURL).href;
    const audit = await auditPage(url, browser, ['accessibility', 'best-practices', 'seo']);
    expect(audit.faults).toEqual([]);
    expect(audit.scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
    expect(audit.shift).toBe(0);
  });
}
