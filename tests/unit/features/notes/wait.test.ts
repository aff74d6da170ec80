import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import {
  isAhead,
  isLocalTime,
  formatTime,
  suggestTime,
  toLocalTime,
} from '#features/notes/wait.ts';

// Clocks change there on 2026-03-08 and 2026-11-01.
beforeAll(() => vi.stubEnv('TZ', 'America/New_York'));
afterAll(() => vi.unstubAllEnvs());
afterEach(() => vi.useRealTimers());

test.each([
  ['in the evening, the next morning', '2026-11-23T23:30', '2026-11-24T10:00'],
  ['past midnight, the morning after that night', '2026-11-24T03:59', '2026-11-24T10:00'],
  ['early in the morning, the next one', '2026-11-24T04:00', '2026-11-25T10:00'],
  ['at noon, the next morning', '2026-11-24T12:00', '2026-11-25T10:00'],
  ['on the last day of a year, the first', '2026-12-31T20:00', '2027-01-01T10:00'],
  ['before the clocks go forward, ten by the new time', '2026-03-07T23:00', '2026-03-08T10:00'],
  ['before the clocks go back, ten by the new time', '2026-10-31T23:00', '2026-11-01T10:00'],
])('suggests, %s', (_, now, time) => {
  expect(suggestTime(new Date(now))).toBe(time);
});

test('suggests a time in daylight, at least six hours on, within a day and a half', () => {
  const year = { min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(year), (now) => {
      const time = new Date(suggestTime(now));
      expect([time.getHours(), time.getMinutes()]).toEqual([10, 0]);
      const hours = (+time - +now) / 3_600_000;
      expect(hours).toBeGreaterThanOrEqual(6);
      expect(hours).toBeLessThanOrEqual(31);
    }),
  );
});

test('writes a time as a field has it, to the minute', () => {
  expect(toLocalTime(new Date('2026-01-02T03:04:59'))).toBe('2026-01-02T03:04');
  const years = { min: new Date('2000-01-01'), max: new Date('9999-12-30'), noInvalidDate: true };
  fc.assert(
    fc.property(fc.date(years), (time) => {
      const written = toLocalTime(time);
      expect(isLocalTime(written)).toBe(true);
      // An hour that comes twice, when the clocks go back, is the first of the two.
      const isTold = [0, 3_600_000].includes(+time - (+time % 60_000) - +new Date(written));
      expect(isTold).toBe(true);
    }),
  );
});

test.each([
  '',
  'soon',
  '2026-11-24',
  '2026-11-24T10:00Z',
  '2026-11-24T10:00\n',
  ' 2026-11-24T10:00',
])('takes “%s” for no time', (text) => {
  expect(isLocalTime(text)).toBe(false);
});

test('says a time in words', () => {
  expect(formatTime('2026-11-24T10:00')).toBe('Tuesday, November 24, 2026 at 10:00 AM');
});

test.each([
  ['a minute before', '2026-11-24T09:59:59', true],
  ['at the time', '2026-11-24T10:00:00', false],
  ['long after', '2027-06-01T00:00:00', false],
])('%s, whether it is ahead is %s', (_, now, isTime) => {
  vi.useFakeTimers({ now: new Date(now) });
  expect(isAhead('2026-11-24T10:00')).toBe(isTime);
});

test.each(['', 'soon', '2026-13-45T99:99'])('“%s”, which no clock shows, is not ahead', (time) => {
  vi.useFakeTimers({ now: 0 });
  expect(isAhead(time)).toBe(false);
});
