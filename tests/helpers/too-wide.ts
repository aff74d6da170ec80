import type { Page } from '@playwright/test';

/**
 * Finds what reaches past the sides of the window, or has to be scrolled sideways itself.
 *
 * @param page A page that is open.
 * @returns Each element with the beginning of its text.
 */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    // Drawings run out of the window on purpose, and nothing scrolls for it.
    const wide = [...document.body.querySelectorAll(':not(.bleed, .bleed *)')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isScroller =
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth;
      return isScroller || (width > 0 && (left < -0.5 || right > clientWidth + 0.5));
    });
    const names = wide.map(
      (element) => `<${element.localName}> ${element.textContent.trim().slice(0, 40)}`,
    );
    return scrollWidth > clientWidth ? [`the page: ${String(scrollWidth)} px`, ...names] : names;
  });
}
