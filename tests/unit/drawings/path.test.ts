import { expect, test } from 'vitest';
import { toPath } from '#drawings/path.ts';
import { toStrands } from '../../helpers/drawn-path.ts';

const point = (x: number, y: number) => ({ x, y });

test('writes steps, without what a number can do without', () => {
  const strand = [[point(0, 10), point(0.5, 10.25), point(-0.5, 9), point(20, 10)] as const];
  expect(toPath([strand], 1)).toBe('M0 10c.5.3-.5-1 20 0');
});

test('leaves out a handle that mirrors the last one', () => {
  const strand = [
    [point(0, 0), point(5, 0), point(5, 10), point(10, 10)],
    [point(10, 10), point(15, 10), point(15, 0), point(20, 0)],
  ] as const;
  expect(toPath([strand], 1)).toBe('M0 0c5 0 5 10 10 10s5-10 10-10');
});

test('writes a level or upright line as such', () => {
  const strand = [
    [point(0, 5), point(4, 5), point(8, 5), point(12, 5)],
    [point(12, 5), point(12, 3), point(12, 1), point(12, -1)],
    [point(12, -1), point(12, -3), point(14, -5), point(16, -5)],
  ] as const;
  expect(toPath([strand], 1)).toBe('M0 5h12v-6c0-2 2-4 4-4');
});

test('begins each further strand where it is from the end of the last one', () => {
  const strands = [0, 20].map((y) => [
    [point(0, y), point(4, y), point(8, y), point(12, y)] as const,
  ]);
  expect(toPath(strands, 1)).toBe('M0 0h12m-12 20h12');
  expect(toStrands(toPath(strands, 1))[1]?.[0]?.[0]).toEqual(point(0, 20));
});

test('does not let rounding add up', () => {
  const strand = Array.from({ length: 30 }, (_, index) => {
    const [from, to] = [index * 1.04, (index + 1) * 1.04];
    return [point(from, 0), point(from, 0), point(to, 0), point(to, 0)] as const;
  });
  expect(toStrands(toPath([strand], 1))[0]?.at(-1)?.[3].x).toBeCloseTo(31.2);
});
