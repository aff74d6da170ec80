import { describe, expect, test } from 'vitest';
import { findCrossings } from '#drawings/crossings.ts';
import { pointOn, velocityOn, type Point } from '#drawings/cubic.ts';
import { toCurves } from '#drawings/curve.ts';
import { extended, toDrawing, type Drawing } from '#drawings/drawing.ts';
import { drawingNames, drawings, sketches, type DrawingName } from '#drawings/drawings.ts';
import type { Sketch } from '#drawings/sketch.ts';
import type { Strand } from '#drawings/strand.ts';
import { layCrossings } from '#drawings/weave.ts';
import { toStrands } from '../../helpers/drawn-path.ts';

const moments = Array.from({ length: 41 }, (_, index) => index / 40);

function strandsOf({ threads }: Drawing): Strand[] {
  return threads.flatMap(({ path }) => toStrands(path));
}

function degreesBetween(one: Point, other: Point): number {
  const turn = Math.atan2(one.x * other.y - one.y * other.x, one.x * other.x + one.y * other.y);
  return Math.abs((turn * 180) / Math.PI);
}

/** How far a strand turns where one of its curves ends and the next begins. */
function turnsAtJoints(strand: Strand): number[] {
  return strand.slice(1).map((curve, index) => {
    const before = strand[index] ?? curve;
    return degreesBetween(velocityOn(before, 1), velocityOn(curve, 0));
  });
}

/** The radii of the circles that a strand follows, curve by curve and moment by moment. */
function radiiOf(strand: Strand): number[] {
  return strand.flatMap((curve) =>
    moments.slice(1, -1).map((time) => {
      const [before, after] = [velocityOn(curve, time - 0.02), velocityOn(curve, time + 0.02)];
      const { x, y } = velocityOn(curve, time);
      return (Math.hypot(x, y) * 0.04 * 180) / Math.PI / degreesBetween(before, after);
    }),
  );
}

type Line = readonly [Point, Point];

/** Where lines still meet: looked for as plainly as can be, not with the code that cuts the gaps. */
function meetings(strands: readonly Strand[]): Point[] {
  const lines = strands.flatMap((strand) => {
    const points = strand.flatMap((curve) => moments.slice(1).map((time) => pointOn(curve, time)));
    return points.slice(1).map((point, index): Line => [points[index] ?? point, point]);
  });
  return lines.flatMap((line, index) =>
    lines
      .slice(index + 2)
      .filter((other) => isSplitBy(line, other) && isSplitBy(other, line))
      .map(([point]) => point),
  );
}

function isSplitBy([from, to]: Line, [start, end]: Line): boolean {
  const side = ({ x, y }: Point) => (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
  return side(start) * side(end) < 0;
}

function toSvg({ width, height, threads }: Drawing): string {
  const paths = threads.map(({ thread, path }) => `<path class="${thread}" d="${path}"></path>`);
  const frame = `viewBox="0 0 ${String(width)} ${String(height)}" aria-hidden="true" class="drawing"`;
  return `<svg ${frame}>${paths.join('')}</svg>`;
}

describe.each(drawingNames)('the drawing %s', (name) => {
  const drawing = drawings[name];
  const strands = strandsOf(drawing);

  test('runs on without a kink', () => {
    expect(Math.max(0, ...strands.flatMap(turnsAtJoints))).toBeLessThan(2);
  });

  test('has no spike', () => {
    expect(Math.min(...strands.flatMap(radiiOf))).toBeGreaterThan(6);
  });

  test('keeps whole strokes inside its box', () => {
    const points = strands.flatMap((strand) =>
      strand.flatMap((curve) => moments.map((time) => pointOn(curve, time))),
    );
    expect(Math.min(...points.map(({ x }) => x))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...points.map(({ x }) => x))).toBeLessThanOrEqual(drawing.width);
    expect(Math.min(...points.map(({ y }) => y))).toBeGreaterThan(3);
    expect(Math.max(...points.map(({ y }) => y))).toBeLessThan(drawing.height - 3);
  });

  test('fills most of its height', () => {
    const heights = strands.flatMap((strand) =>
      strand.flatMap((curve) => moments.map((time) => pointOn(curve, time).y)),
    );
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(0.7 * drawing.height);
  });

  test('leaves a gap wherever threads cross', () => {
    expect(meetings(strands)).toEqual([]);
  });

  test('takes at most 1,200 bytes', () => {
    expect(Buffer.byteLength(toSvg(drawing))).toBeLessThanOrEqual(1200);
    expect(Buffer.byteLength(toSvg(extended(drawing)))).toBeLessThanOrEqual(1200);
  });

  test('runs level wherever it reaches an edge, so that it can be extended', () => {
    const edges = drawing.threads.flatMap((thread) => thread.edges);
    const atEdges = strands.flatMap((strand) =>
      ([0, 1] as const).flatMap((time) => {
        const curve = strand.at(-time);
        if (!curve) return [];
        const point = pointOn(curve, time);
        const side =
          point.x === 0 ? 'left' : Math.abs(point.x - drawing.width) < 0.05 ? 'right' : '';
        return side ? [{ side, y: point.y, velocity: velocityOn(curve, time) }] : [];
      }),
    );
    expect(atEdges).toHaveLength(edges.length);
    for (const { side, y, velocity } of atEdges) {
      expect(edges.some((edge) => edge.side === side && Math.abs(edge.y - y) < 0.05)).toBe(true);
      expect(Math.abs(velocity.y / velocity.x)).toBeLessThan(0.02);
    }
  });
});

// A reef knot holds, and a seam closes, because threads pass twice over, then twice under.
const tied: readonly DrawingName[] = ['taut-knot', 'mending-stitch'];

test.each(drawingNames.filter((name) => !tied.includes(name)))(
  'the strands of %s pass over and under in turn',
  (name) => {
    const { strands, swapped }: Sketch = sketches[name];
    const crossings = findCrossings(strands.map(({ knots }) => toCurves(knots)));
    const visits = layCrossings(crossings, swapped ?? []).flatMap(([upper, lower]) => [
      { ...upper, isOver: true },
      { ...lower, isOver: false },
    ]);
    for (const number of strands.keys()) {
      const turns = visits
        .filter(({ strand }) => strand === number)
        .sort((one, other) => one.place - other.place)
        .map(({ isOver }) => isOver);
      expect(turns).toEqual(turns.map((_, index) => turns[0] === (index % 2 === 0)));
    }
  },
);

test('no two drawings are the same', () => {
  const paths = drawingNames.map((name) => drawings[name].threads.map(({ path }) => path).join());
  expect(new Set(paths).size).toBe(drawingNames.length);
});

test('small drawings share one frame', () => {
  const frames = drawingNames
    .filter((name) => name !== 'tangle')
    .map((name) => `${String(drawings[name].width)} ${String(drawings[name].height)}`);
  expect(new Set(frames)).toEqual(new Set(['320 120']));
});

test('leads a thread on from each edge that it reaches, at its height', () => {
  const [yours, his] = extended(drawings['lost-end']).threads;
  expect(yours?.path).toMatch(/M-2000 50H0$/);
  expect(his?.path).toMatch(/M320 70h2000$/);
});

test('cuts wider gaps for a drawing that is shown small', () => {
  const [narrow, wide] = [6, 16].map((gap) => {
    const strands = strandsOf(toDrawing(sketches['low-bow'], gap));
    const [before, after] = strands.slice(-2);
    const [end, start] = [before?.at(-1)?.[3], after?.[0]?.[0]];
    return Math.hypot((start?.x ?? 0) - (end?.x ?? 0), (start?.y ?? 0) - (end?.y ?? 0));
  });
  expect(narrow).toBeGreaterThan(5.5);
  expect(wide).toBeGreaterThan((narrow ?? 0) + 8);
});
