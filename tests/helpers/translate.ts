import type { Page } from '@playwright/test';

/** Does to a page what Chrome's translation does: it wraps every text in two elements. */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      const isShown = !text.parentElement?.closest('script, style, textarea, noscript');
      if (!isShown || !text.data.trim()) continue;
      const outer = document.createElement('font' as string);
      const inner = document.createElement('font' as string);
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text);
    }
  });
}
