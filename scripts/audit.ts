import { launch } from 'chrome-launcher';
import lighthouse, { type RunnerResult } from 'lighthouse';
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
  problems: string[];
}

type Result = RunnerResult['lhr'];

/** The audit that measures how much a page moves. */
const shift = 'cumulative-layout-shift';
/**
 * Audits left out. That of robots.txt fetches it from inside the page, which the page's policy
 * forbids: it connects to nothing.
 */
const leftOut = ['robots-txt'];
/** The page for what is not there is kept from search engines on purpose. */
const leftOutOfNotFound = ['is-crawlable'];
/** Milliseconds to wait for a page that is not timed; Lighthouse would take seconds. */
const shortWaits = { pauseAfterFcpMs: 0, pauseAfterLoadMs: 0, networkQuietThresholdMs: 500 };

/** Times to measure a page of which Lighthouse, on a busy machine, comes back without a figure. */
const attempts = 3;

/**
 * Has Lighthouse judge a page, in a browser of its own, by its settings for phones.
 *
 * @param url Address of the page.
 * @param browser Path of Chrome or Chromium.
 * @param wanted The categories to judge. How much the page moves is always measured.
 * @returns What it says.
 * @throws Error when the page could not be loaded or measured.
 */
export async function auditPage(
  url: string,
  browser: string,
  wanted: readonly Category[] = categories,
): Promise<Audit> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await runLighthouse(url, browser, wanted);
    const failure = findFailure(result);
    if (failure === undefined) return toAudit(result, wanted);
    if (attempt === attempts)
      throw new Error(`${url}: Lighthouse could not measure it. ${failure}`);
  }
}

async function runLighthouse(
  url: string,
  browser: string,
  wanted: readonly Category[],
): Promise<Result> {
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
      ...(!wanted.includes('performance') && shortWaits),
      onlyAudits: [shift],
      skipAudits: url.endsWith('/404.html') ? [...leftOut, ...leftOutOfNotFound] : leftOut,
    });
    if (!result) throw new Error(`Lighthouse says nothing of ${url}.`);
    return result.lhr;
  } finally {
    chrome.kill();
  }
}

/** The audits that count in a result. */
function countedAudits({ categories: judged, audits }: Result): Result['audits'][string][] {
  const ids = Object.values(judged)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => id);
  return [shift, ...ids].flatMap((id) => audits[id] ?? []);
}

/** Why a result lacks a figure, if it does. */
function findFailure(result: Result): string | undefined {
  if (result.runtimeError) return result.runtimeError.message;
  const failed = countedAudits(result).find(({ scoreDisplayMode }) => scoreDisplayMode === 'error');
  return failed && `${failed.title}: ${failed.errorMessage ?? 'no reason is given.'}`;
}

function toAudit(result: Result, wanted: readonly Category[]): Audit {
  const valueOf = (audit: string) => result.audits[audit]?.numericValue ?? NaN;
  return {
    scores: Object.fromEntries(
      wanted.map((name) => [name, Math.round((result.categories[name]?.score ?? 0) * 100)]),
    ),
    largestPaint: valueOf('largest-contentful-paint'),
    blocking: valueOf('total-blocking-time'),
    shift: valueOf(shift),
    problems: countedAudits(result)
      .filter(({ score }) => (score ?? 1) < 1)
      .map(({ title }) => title),
  };
}
