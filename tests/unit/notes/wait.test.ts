import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { formatWait, isTimeToLook, parseWait, suggestTime } from '#notes/wait.ts';

// Clocks change there on 2026-03-08 and 2026-11-01.
beforeAll(() => vi.stubEnv('TZ', 'America/New_York'));
afterAll(() => vi.unstubAllEnvs());

const since = new Date('2026-11-23T22:00:00Z');
const until = new Date('2026-11-24T15:00:00Z');

test.each([
  ['in the evening, the next morning', '2026-11-23T23:30', '2026-11-24T10:00'],
  ['past midnight, the morning after that night', '2026-11-24T03:59', '2026-11-24T10:00'],
  ['early in the morning, the next one', '2026-11-24T04:00', '2026-11-25T10:00'],
  ['at noon, the next morning', '2026-11-24T12:00', '2026-11-25T10:00'],
  ['on the last day of a year, the first', '2026-12-31T20:00', '2027-01-01T10:00'],
  ['before the clocks go forward, ten by the new time', '2026-03-07T23:00', '2026-03-08T10:00'],
  ['before the clocks go back, ten by the new time', '2026-10-31T23:00', '2026-11-01T10:00'],
])('suggests, %s', (_, now, time) => {
  expect(suggestTime(new Date(now))).toEqual(new Date(time));
});

test('suggests a time in daylight, at least six hours on, within a day and a half', () => {
  const year = { min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(year), (now) => {
      const time = suggestTime(now);
      expect([time.getHours(), time.getMinutes()]).toEqual([10, 0]);
      const hours = (+time - +now) / 3_600_000;
      expect(hours).toBeGreaterThanOrEqual(6);
      expect(hours).toBeLessThanOrEqual(31);
    }),
  );
});

test('reads the wait that it wrote', () => {
  expect(formatWait({ since, until })).toBe('2026-11-23T22:00:00.000Z/2026-11-24T15:00:00.000Z');
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), fc.date({ noInvalidDate: true }), (from, to) => {
      expect(parseWait(formatWait({ since: from, until: to }))).toEqual({ since: from, until: to });
    }),
  );
});

test.each(['', 'soon', '2026-11-24', '2026/2027', `${formatWait({ since, until })}/2027`])(
  'reads no wait in “%s”',
  (text) => {
    expect(parseWait(text)).toBeUndefined();
  },
);

test.each([
  ['before the time', '2026-11-24T14:59:59Z', false],
  ['at the time', '2026-11-24T15:00:00Z', true],
  ['long after', '2027-06-01T00:00:00Z', true],
  ['when the clock was set right by some minutes', '2026-11-23T21:55:00Z', false],
  ['when the clock was turned back to last year', '2025-11-23T22:00:00Z', true],
])('%s, whether it is time to look is %s', (_, now, isTime) => {
  expect(isTimeToLook({ since, until }, new Date(now))).toBe(isTime);
});

test('without a wait it is time to look', () => {
  expect(isTimeToLook(undefined, since)).toBe(true);
});
