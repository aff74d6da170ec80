import { expect, test } from 'vitest';
import { pointOn, velocityOn } from '#drawings/cubic.ts';
import { toCurves } from '#drawings/curve.ts';
import { down, left, right, up } from '#drawings/sketch.ts';

test('goes through every knot, in the direction that it names', () => {
  const curves = toCurves([
    [0, 0, right],
    [40, 30, right],
    [80, 0, up],
  ]);
  expect(curves.map(([from]) => from)).toEqual([
    { x: 0, y: 0 },
    { x: 40, y: 30 },
  ]);
  const [first, last] = [curves[0], curves[1]];
  if (!first || !last) throw new Error('There are two curves.');
  expect(velocityOn(first, 0).y).toBeCloseTo(0);
  expect(velocityOn(first, 0).x).toBeGreaterThan(0);
  expect(last[3]).toEqual({ x: 80, y: 0 });
  expect(velocityOn(last, 1).x).toBeCloseTo(0);
  expect(velocityOn(last, 1).y).toBeLessThan(0);
});

test('draws a circle through its four outermost points', () => {
  const circle = toCurves([
    [50, 0, down],
    [0, 50, left],
    [-50, 0, up],
    [0, -50, right],
    [50, 0, down],
  ]);
  for (const curve of circle) {
    for (const time of [0.1, 0.3, 0.5, 0.8]) {
      const { x, y } = pointOn(curve, time);
      expect(Math.abs(Math.hypot(x, y) - 50)).toBeLessThan(0.1);
    }
  }
});
