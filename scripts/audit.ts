import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { browserArguments } from './browser.ts';

/** What Lighthouse gives points for. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** What Lighthouse says of a page, on a phone and with a slow connection. */
export interface Audit {
  /** Points by category, 0 to 100; only of those that were asked for. */
  scores: Partial<Record<Category, number>>;
  /** Milliseconds to the largest piece of the first screen; NaN without `performance`. */
  largestPaint: number;
  /** Milliseconds in which the page does not answer; NaN without `performance`. */
  blocking: number;
  /** How much of the page moves while it loads; 0 is nothing (web.dev/articles/cls). */
  shift: number;
  /** Titles of the audits that cost points. */
  faults: string[];
}

/**
 * Audits left out. That of robots.txt fetches it from inside the page, which the page's policy
 * forbids: it connects to nothing.
 */
const leftOut = ['robots-txt'];
/** The page for what is not there is kept from search engines on purpose. */
const leftOutOfNotFound = ['is-crawlable'];
/** Milliseconds to wait for a page that is not timed; Lighthouse would take seconds. */
const hasty = { pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 500 };

/**
 * Has Lighthouse judge a page, in a browser of its own, by its settings for phones.
 *
 * @param url Address of the page.
 * @param browser Path of Chrome or Chromium.
 * @param wanted The categories to judge. How much the page moves is always measured.
 * @returns What it says.
 * @throws Error when the page could not be loaded.
 */
export async function auditPage(
  url: string,
  browser: string,
  wanted: readonly Category[] = categories,
): Promise<Audit> {
  const chrome = await launch({
    chromePath: browser,
    chromeFlags: ['--headless=new', ...browserArguments],
  });
  try {
    const result = await lighthouse(url, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: [...wanted],
      disableFullPageScreenshot: true,
      ...(!wanted.includes('performance') && hasty),
      onlyAudits: ['cumulative-layout-shift'],
      skipAudits: url.endsWith('/404.html') ? [...leftOut, ...leftOutOfNotFound] : leftOut,
    });
    if (!result) throw new Error(`Lighthouse says nothing of ${url}.`);
    const { lhr } = result;
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const valueOf = (audit: string) => lhr.audits[audit]?.numericValue ?? NaN;
    return {
      scores: Object.fromEntries(
        wanted.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
      ),
      largestPaint: valueOf('largest-contentful-paint'),
      blocking: valueOf('total-blocking-time'),
      shift: valueOf('cumulative-layout-shift'),
      faults: wanted
        .flatMap((name) => lhr.categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
        .map(({ id }) => lhr.audits[id]?.title ?? id),
    };
  } finally {
    chrome.kill();
  }
}
