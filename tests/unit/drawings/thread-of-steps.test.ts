import { describe, expect, test } from 'vitest';
import { pointOn, velocityOn, type Point } from '#drawings/cubic.ts';
import { drawingNames, type DrawingName } from '#drawings/drawings.ts';
import type { Strand } from '#drawings/strand.ts';
import { toThreadOfSteps, type ThreadOfSteps } from '#drawings/thread-of-steps.ts';
import { toStrands } from '../../helpers/drawn-path.ts';

const threads = ['yours', 'his'] as const;
const names: readonly DrawingName[] = [
  'frayed-end',
  'question-loop',
  'wide-berth',
  'growing-spiral',
  'slipping-end',
  'heart',
  'parting',
];

function strandsOf(picture: ThreadOfSteps, thread: (typeof threads)[number]): Strand[] {
  return picture.threads.flatMap((drawn) => (drawn.thread === thread ? toStrands(drawn.path) : []));
}

function pointsOn(strands: readonly Strand[]): Point[] {
  const moments = Array.from({ length: 17 }, (_, index) => index / 16);
  return strands.flatMap((strand) =>
    strand.flatMap((curve) => moments.map((time) => pointOn(curve, time))),
  );
}

/** Both ends of a strand, and which way it runs there. */
function endsOf(strand: Strand): { point: Point; run: Point }[] {
  return ([0, 1] as const).flatMap((time) => {
    const curve = strand.at(-time);
    return curve ? [{ point: pointOn(curve, time), run: velocityOn(curve, time) }] : [];
  });
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

describe.each([1, 2, 3])('a thread of steps with %i drawings to a row', (perRow) => {
  const picture = toThreadOfSteps(names, { perRow, room: 100 });

  test('runs through every bead with both threads, once the frayed end has begun', () => {
    const missing = picture.cells.flatMap(({ bead }, index) =>
      threads
        .filter((thread) =>
          pointsOn(strandsOf(picture, thread)).every((point) => distance(point, bead) > 11),
        )
        .map((thread) => `${thread} at ${String(index)}`),
    );
    expect(missing).toEqual(['yours at 0']);
  });

  test('goes on from each side of a drawing, level and without a break', () => {
    const sides = picture.cells.flatMap(({ drawing: { x, width } }) => [x, x + width]);
    for (const thread of threads) {
      const ends = strandsOf(picture, thread)
        .flatMap(endsOf)
        .filter(({ point }) => sides.some((side) => Math.abs(point.x - side) < 0.06));
      expect(ends.length).toBeGreaterThan(names.length);
      for (const { point, run } of ends) {
        expect(ends.filter((end) => distance(end.point, point) < 0.06)).toHaveLength(2);
        expect(Math.abs(run.y / run.x)).toBeLessThan(0.02);
      }
    }
  });

  test('ends with both threads at the edge of the picture', () => {
    const arrived = threads.filter((thread) =>
      pointsOn(strandsOf(picture, thread)).some(({ x }) => Math.abs(x - picture.width) < 0.06),
    );
    expect(arrived).toEqual(threads);
  });

  test('reads from left to right, row by row', () => {
    const columns = picture.cells.map(({ drawing }) => drawing.x);
    const firstRow = columns.slice(0, perRow);
    expect(firstRow).toEqual([...firstRow].sort((one, other) => one - other));
    expect(columns).toEqual(columns.map((_, index) => firstRow[index % perRow]));
  });
});

test.each(drawingNames)('leaves room for words below %s', (name) => {
  const picture = toThreadOfSteps([name, name], { perRow: 1, room: 100 });
  const points = threads.flatMap((thread) => pointsOn(strandsOf(picture, thread)));
  for (const { words } of picture.cells) {
    const inWords = points.filter(
      ({ x, y }) =>
        x > words.x && x < words.x + words.width && y > words.y && y < words.y + words.height,
    );
    expect(inWords).toEqual([]);
  }
  const outside = points.filter(
    ({ x, y }) => x < 0 || x > picture.width || y < 0 || y > picture.height,
  );
  expect(outside).toEqual([]);
});
