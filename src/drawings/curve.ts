import type { Cubic } from './cubic.ts';
import type { Knot } from './sketch.ts';

/**
 * A strand through these knots, as one cubic for each pair of neighbors. Handles are as long as John D.
 * Hobby has them in "Smooth, easy to compute interpolating splines" (1986): the method of METAFONT,
 * which bends evenly, as a hand does, and does not overshoot.
 */
export function toCurves(knots: readonly Knot[]): Cubic[] {
  return knots.slice(1).map((knot, index) => toCurve(knots[index] ?? knot, knot));
}

function toCurve([x, y, leaving]: Knot, [endX, endY, arriving]: Knot): Cubic {
  const length = Math.hypot(endX - x, endY - y);
  const chord = Math.atan2(endY - y, endX - x);
  const [start, end] = [radians(leaving), radians(arriving)];
  const near = length * reach(start - chord, chord - end);
  const far = length * reach(chord - end, start - chord);
  return [
    { x, y },
    { x: x + near * Math.cos(start), y: y + near * Math.sin(start) },
    { x: endX - far * Math.cos(end), y: endY - far * Math.sin(end) },
    { x: endX, y: endY },
  ];
}

/** How long a handle is, in chords, by how far the strand turns at it and at the other one. */
function reach(here: number, there: number): number {
  const bend =
    Math.SQRT2 *
    (Math.sin(here) - Math.sin(there) / 16) *
    (Math.sin(there) - Math.sin(here) / 16) *
    (Math.cos(here) - Math.cos(there));
  const root = Math.sqrt(5);
  return (2 + bend) / (3 + 1.5 * (root - 1) * Math.cos(here) + 1.5 * (3 - root) * Math.cos(there));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
