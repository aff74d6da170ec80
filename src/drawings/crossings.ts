import type { Point } from './cubic.ts';
import { pointAt, type Place, type Strand } from './strand.ts';

/** One of the two times that a crossing is passed. */
export interface Visit {
  /** Number of the strand that passes. */
  strand: number;
  place: Place;
}

export type Crossing = readonly [Visit, Visit];

interface Stretch extends Visit {
  from: Point;
  to: Point;
}

/** So many straight stretches stand for one curve: finer than anybody sees. */
const fineness = 32;

/** Side of the squares by which stretches that are near each other are found, in units of drawings. */
const squareSize = 40;

/** Where strands cross, in the order in which one meets them along the first, then the next. */
export function findCrossings(strands: readonly Strand[]): Crossing[] {
  const stretches = strands.flatMap(toStretches);
  // All with all would take hours where a thread runs through a thousand drawings.
  const numbersIn = new Map<string, number[]>();
  stretches.forEach((stretch, number) => {
    for (const square of squaresOf(stretch)) {
      numbersIn.set(square, [...(numbersIn.get(square) ?? []), number]);
    }
  });
  return stretches.flatMap((one, number) =>
    [...new Set(squaresOf(one).flatMap((square) => numbersIn.get(square) ?? []))]
      .filter((near) => near > number + 1)
      .sort((a, b) => a - b)
      .flatMap((near) => stretches[near] ?? [])
      .filter((other) => isSplitBy(one, other) && isSplitBy(other, one))
      .map((other): Crossing => [toVisit(one, other), toVisit(other, one)])
      // A strand that begins or ends on another, as a fiber does, does not cross it.
      .filter((crossing) => !crossing.some((visit) => isEnd(strands, visit))),
  );
}

/** The squares that a stretch may run through. */
function squaresOf({ from, to }: Stretch): string[] {
  const rangeOf = (one: number, other: number) => {
    const first = Math.floor(Math.min(one, other) / squareSize);
    const last = Math.floor(Math.max(one, other) / squareSize);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  };
  return rangeOf(from.x, to.x).flatMap((x) =>
    rangeOf(from.y, to.y).map((y) => `${String(x)} ${String(y)}`),
  );
}

function toStretches(strand: Strand, number: number): Stretch[] {
  return Array.from({ length: strand.length * fineness }, (_, index) => ({
    strand: number,
    place: index / fineness,
    from: pointAt(strand, index / fineness),
    to: pointAt(strand, (index + 1) / fineness),
  }));
}

function isSplitBy({ from, to }: Stretch, line: Stretch): boolean {
  return offset(line, from) > 0 !== offset(line, to) > 0;
}

/** How far a point lies from a line: on one side more than 0, on the other less. */
function offset({ from, to }: Stretch, point: Point): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}

function toVisit({ strand, place, from, to }: Stretch, line: Stretch): Visit {
  const [before, after] = [offset(line, from), offset(line, to)];
  return { strand, place: place + before / (before - after) / fineness };
}

function isEnd(strands: readonly Strand[], { strand, place }: Visit): boolean {
  return place < 0.02 || place > (strands[strand]?.length ?? 0) - 0.02;
}
