import type { Cubic } from './cubic.ts';
import type { Knot } from './sketch.ts';

interface Chord {
  length: number;
  angle: number;
}

/**
 * The smoothest strand through these knots, as one cubic for each pair of neighbors. After John D.
 * Hobby, "Smooth, easy to compute interpolating splines" (1986): the method of METAFONT, which
 * bends evenly, as a hand does, and does not overshoot.
 */
export function toCurves(knots: readonly Knot[]): Cubic[] {
  const curves: Cubic[] = [];
  let stretch: Knot[] = [];
  for (const knot of knots) {
    stretch.push(knot);
    if (knot[2] !== undefined && stretch.length > 1) {
      curves.push(...betweenDirections(stretch));
      stretch = [knot];
    }
  }
  if (stretch.length > 1 || knots[0]?.[2] === undefined) {
    throw new Error('The first and the last knot of a strand need a direction.');
  }
  return curves;
}

/** Curves through knots of which only the first and the last say which way the strand runs. */
function betweenDirections(knots: readonly Knot[]): Cubic[] {
  const chords = knots.slice(1).map((knot, index) => toChord(at(knots, index), knot));
  const first = radians(at(knots, 0)) - at(chords, 0).angle;
  const last = radians(at(knots, -1)) - at(chords, -1).angle;
  const turns = chords.map((chord, index) =>
    index === 0 ? 0 : turn(chord.angle - at(chords, index - 1).angle),
  );
  const departures = solveDepartures(chords, [...turns, 0], turn(first), turn(last));
  return chords.map((chord, index) =>
    toCurve(
      at(knots, index),
      at(knots, index + 1),
      chord,
      at(departures, index),
      -(turns[index + 1] ?? 0) - at(departures, index + 1),
    ),
  );
}

/**
 * By how much the strand leaves each knot beside the chord to the next: the angles for which its
 * curvature is (nearly) the same on both sides of every knot.
 */
function solveDepartures(
  chords: readonly Chord[],
  turns: readonly number[],
  first: number,
  last: number,
): number[] {
  // A tridiagonal system; each row is solved for its own angle in terms of the next one.
  const rows: { factor: number; constant: number }[] = [{ factor: 0, constant: first }];
  for (let index = 1; index < chords.length; index++) {
    const before = 1 / at(chords, index - 1).length;
    const after = 1 / at(chords, index).length;
    const previous = at(rows, index - 1);
    const pivot = 2 * (before + after) + before * previous.factor;
    const known = -2 * before * at(turns, index) - after * at(turns, index + 1);
    rows.push({ factor: -after / pivot, constant: (known - before * previous.constant) / pivot });
  }
  const departures = [last];
  for (const { factor, constant } of rows.reverse()) {
    departures.unshift(factor * at(departures, 0) + constant);
  }
  return departures;
}

function toCurve(from: Knot, to: Knot, chord: Chord, departure: number, arrival: number): Cubic {
  const start = chord.angle + departure;
  const end = chord.angle - arrival;
  const reach = chord.length * velocity(departure, arrival);
  const draw = chord.length * velocity(arrival, departure);
  return [
    { x: from[0], y: from[1] },
    { x: from[0] + reach * Math.cos(start), y: from[1] + reach * Math.sin(start) },
    { x: to[0] - draw * Math.cos(end), y: to[1] - draw * Math.sin(end) },
    { x: to[0], y: to[1] },
  ];
}

/** How long a handle is, in chords; the numbers are Hobby's. */
function velocity(near: number, far: number): number {
  const bend =
    Math.SQRT2 *
    (Math.sin(near) - Math.sin(far) / 16) *
    (Math.sin(far) - Math.sin(near) / 16) *
    (Math.cos(near) - Math.cos(far));
  const root = Math.sqrt(5);
  return (2 + bend) / (3 + 1.5 * (root - 1) * Math.cos(near) + 1.5 * (3 - root) * Math.cos(far));
}

function toChord(from: Knot, to: Knot): Chord {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  return { length: Math.hypot(x, y), angle: Math.atan2(y, x) };
}

/** The same angle, between half a turn to the left and half a turn to the right. */
function turn(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}

function radians([, , direction = 0]: Knot): number {
  return (direction * Math.PI) / 180;
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items.at(index);
  if (item === undefined) throw new RangeError(`There is no item ${String(index)}.`);
  return item;
}
