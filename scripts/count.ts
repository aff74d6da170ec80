/** How many checks or tests passed, failed and were left out. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export const onePassed: Count = { passed: 1, failed: 0, skipped: 0 };
export const oneFailed: Count = { passed: 0, failed: 1, skipped: 0 };

/** What is read of the report that Vitest's `json` reporter writes. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** What is read of the report that Playwright's `json` reporter writes. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Counts the tests of a Vitest run. */
export function countVitestTests(report: VitestReport): Count {
  // A file that cannot be loaded holds no tests that could fail.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts the tests of a Playwright run. */
export function countPlaywrightTests({ stats }: PlaywrightReport): Count {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
}

/**
 * The count of a test run that ended with `exitCode`. A run without a report, without any test, or
 * with a problem outside its tests counts as one failure.
 */
export function countRun(exitCode: number, count: Count | undefined): Count {
  if (!count) return oneFailed;
  const hasTests = count.passed + count.failed > 0;
  const hasUncountedProblem = count.failed === 0 && (exitCode !== 0 || !hasTests);
  return hasUncountedProblem ? { ...count, failed: 1 } : count;
}

/** Adds up counts. */
export function addCounts(counts: Count[]): Count {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

/** A count in words, such as `12 passed, 0 failed`. */
export function toWords({ passed, failed, skipped }: Count): string {
  const words = [`${String(passed)} passed`, `${String(failed)} failed`];
  if (skipped > 0) words.push(`${String(skipped)} skipped`);
  return words.join(', ');
}
