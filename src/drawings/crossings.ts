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

/** Where strands cross, in the order in which one meets them along the first, then the next. */
export function findCrossings(strands: readonly Strand[]): Crossing[] {
  const stretches = strands.flatMap(toStretches);
  return stretches.flatMap((one, index) =>
    stretches
      .slice(index + 2)
      .filter((other) => isSplitBy(one, other) && isSplitBy(other, one))
      .map((other): Crossing => [toVisit(one, other), toVisit(other, one)])
      // A strand that begins or ends on another, as a fiber does, does not cross it.
      .filter((crossing) => !crossing.some((visit) => isEnd(strands, visit))),
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
