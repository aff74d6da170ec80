import type { Page } from '@playwright/test';

/** Serves pages as a strict network or a blocker does: with a policy under which no script runs. */
export async function blockScripts(page: Page): Promise<void> {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'none'" };
    await route.fulfill({ response, headers });
  });
}
