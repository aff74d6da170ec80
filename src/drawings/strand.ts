import { pointOn, velocityOn, partOf, type Cubic, type Point } from './cubic.ts';

/** Curves that follow one another without a break. */
export type Strand = readonly Cubic[];

/** A place on a strand: the number of the curve, and, as decimals, the time on that curve. */
export type Place = number;

/** Where a strand is at a place. */
export function pointAt(strand: Strand, place: Place): Point {
  return pointOn(...curveAt(strand, place));
}

/** Which way a strand runs at a place, and how fast. */
export function velocityAt(strand: Strand, place: Place): Point {
  return velocityOn(...curveAt(strand, place));
}

/** The length of strand from one place to another. */
export function between(strand: Strand, from: Place, to: Place): Strand {
  return strand.flatMap((curve, index) => {
    const start = Math.max(from - index, 0);
    const end = Math.min(to - index, 1);
    if (end - start < 0.001) return [];
    return [start === 0 && end === 1 ? curve : partOf(curve, start, end)];
  });
}

function curveAt(strand: Strand, place: Place): [Cubic, number] {
  const index = Math.min(Math.max(Math.floor(place), 0), strand.length - 1);
  const curve = strand[index];
  if (!curve) throw new RangeError('A strand without curves has no places.');
  return [curve, Math.min(Math.max(place - index, 0), 1)];
}
