import { expect, test } from 'vitest';
import { toCurves } from '#drawings/curve.ts';
import { findCrossings } from '#drawings/crossings.ts';
import { right } from '#drawings/sketch.ts';
import type { Strand } from '#drawings/strand.ts';
import { weave } from '#drawings/weave.ts';

const level = toCurves([
  [0, 0, right],
  [300, 0, right],
]);
const rising = toCurves([
  [0, 40, right],
  [300, -40, right],
]);
const wave = toCurves([
  [0, -40, right],
  [100, 40, right],
  [200, -40, right],
  [300, 40, right],
]);

function endsOf(lengths: readonly Strand[]): number[] {
  return lengths.flatMap((strand) => [strand[0]?.[0].x ?? NaN, strand.at(-1)?.[3].x ?? NaN]);
}

test('finds a crossing in the very middle of two curves', () => {
  expect(findCrossings([level, rising])).toHaveLength(1);
});

test('finds where a strand crosses itself', () => {
  const loop = toCurves([
    [0, 0, right],
    [120, -40, -90],
    [100, -80, 180],
    [80, -40, 90],
    [200, 0, right],
  ]);
  expect(findCrossings([loop])).toHaveLength(1);
});

test('does not take a strand that begins on another for a crossing', () => {
  const fiber = toCurves([
    [300, 0, right],
    [340, -20, -60],
  ]);
  expect(findCrossings([level, fiber])).toEqual([]);
});

test('passes over and under in turn', () => {
  const [straight = [], waving = []] = weave([level, wave], 10);
  expect(straight).toHaveLength(2);
  expect(waving).toHaveLength(3);
});

test('takes a crossing the other way round on demand', () => {
  const [straight = [], waving = []] = weave([level, wave], 10, [1]);
  expect(straight).toHaveLength(1);
  expect(waving).toHaveLength(4);
});

test('cuts the lower strand evenly on both sides of the upper one', () => {
  const [straight = []] = weave([level, wave], 10);
  const [, before = NaN, after = NaN] = endsOf(straight);
  expect(after - before).toBeGreaterThan(9.5);
  expect(after - before).toBeLessThan(14);
  expect((before + after) / 2).toBeCloseTo(150, 0);
});
