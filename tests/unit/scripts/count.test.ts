import { describe, expect, test } from 'vitest';
import {
  addCounts,
  countPlaywrightTests,
  countRun,
  countVitestTests,
  toWords,
} from '../../../scripts/count.ts';

describe('a Vitest report', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [{ status: 'failed', assertionResults: [{}] }],
  };

  test('counts skipped and planned tests as skipped', () => {
    expect(countVitestTests(report)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const testResults = [...report.testResults, { status: 'failed', assertionResults: [] }];
    expect(countVitestTests({ ...report, testResults }).failed).toBe(2);
  });
});

test('a Playwright report counts tests that passed at a second try as passed', () => {
  const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 3 };
  expect(countPlaywrightTests({ stats })).toEqual({ passed: 6, failed: 2, skipped: 3 });
});

describe('a test run', () => {
  const passing = { passed: 3, failed: 0, skipped: 0 };

  test('keeps its count when it went well', () => {
    expect(countRun(0, passing)).toEqual(passing);
  });

  test('does not count its failed tests twice', () => {
    expect(countRun(1, { ...passing, failed: 2 })).toEqual({ ...passing, failed: 2 });
  });

  test('is one failure when the runner broke down without a report', () => {
    expect(countRun(1, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('is one failure when it passed all tests but ended with an error', () => {
    expect(countRun(1, passing)).toEqual({ ...passing, failed: 1 });
  });

  test('is one failure when it ran no test', () => {
    expect(countRun(0, { passed: 0, failed: 0, skipped: 4 }).failed).toBe(1);
  });
});

describe('the last line', () => {
  test('adds up all counts', () => {
    const total = addCounts([
      { passed: 3, failed: 1, skipped: 1 },
      { passed: 4, failed: 0, skipped: 2 },
    ]);
    expect(toWords(total)).toBe('7 passed, 1 failed, 3 skipped');
  });

  test('does not speak of skipped tests when there are none', () => {
    expect(toWords({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  });
});
