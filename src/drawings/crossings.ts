import type { Point } from './cubic.ts';
import { pointAt, velocityAt, type Place, type Strand } from './strand.ts';

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

/** So many straight stretches stand for one curve in the search for crossings. */
const fineness = 24;

/** Where strands cross, in the order in which one meets them along the first, then the next. */
export function findCrossings(strands: readonly Strand[]): Crossing[] {
  const stretches = strands.flatMap(toStretches);
  const crossings: Crossing[] = [];
  stretches.forEach((one, index) => {
    for (const other of stretches.slice(index + 1)) {
      if (!meet(one, other)) continue;
      const crossing = refine(strands, [one, other]);
      // A strand that begins or ends on another, as a fiber does, does not cross it.
      if (!crossing.some((visit) => isEnd(strands, visit))) crossings.push(crossing);
    }
  });
  return crossings.sort(([one], [other]) => one.strand - other.strand || one.place - other.place);
}

function toStretches(strand: Strand, number: number): Stretch[] {
  return Array.from({ length: strand.length * fineness }, (_, index) => ({
    strand: number,
    place: (index + 0.5) / fineness,
    from: pointAt(strand, index / fineness),
    to: pointAt(strand, (index + 1) / fineness),
  }));
}

function meet(one: Stretch, other: Stretch): boolean {
  if (one.strand === other.strand && Math.abs(one.place - other.place) < 1.5 / fineness)
    return false;
  return (
    isLeftOf(one, other.from) !== isLeftOf(one, other.to) &&
    isLeftOf(other, one.from) !== isLeftOf(other, one.to)
  );
}

function isLeftOf({ from, to }: Stretch, point: Point): boolean {
  return (to.x - from.x) * (point.y - from.y) < (to.y - from.y) * (point.x - from.x);
}

/** Newton's method: follow both tangents to where they meet, and look again from there. */
function refine(strands: readonly Strand[], [one, other]: Crossing): Crossing {
  let [here, there] = [one.place, other.place];
  for (let round = 0; round < 8; round++) {
    const [strand, crossed] = [strands[one.strand] ?? [], strands[other.strand] ?? []];
    const [point, target] = [pointAt(strand, here), pointAt(crossed, there)];
    const [velocity, crossing] = [velocityAt(strand, here), velocityAt(crossed, there)];
    const [x, y] = [target.x - point.x, target.y - point.y];
    const area = velocity.x * crossing.y - velocity.y * crossing.x;
    here += (x * crossing.y - y * crossing.x) / area;
    there += (x * velocity.y - y * velocity.x) / area;
  }
  return [
    { strand: one.strand, place: here },
    { strand: other.strand, place: there },
  ];
}

function isEnd(strands: readonly Strand[], { strand, place }: Visit): boolean {
  return place < 0.02 || place > (strands[strand]?.length ?? 0) - 0.02;
}
