import type { Point } from './cubic.ts';
import { findCrossings, type Crossing } from './crossings.ts';
import { between, pointAt, velocityAt, type Place, type Strand } from './strand.ts';

/**
 * Cuts strands open where they pass under one another, so that no two meet.
 *
 * @param gap - How far the cut ends stay apart, measured across the strand above.
 * @param swapped - Numbers of the crossings that go the other way round.
 * @returns The lengths that are left of each strand.
 */
export function weave(
  strands: readonly Strand[],
  gap: number,
  swapped: readonly number[] = [],
): Strand[][] {
  const cuts: [Place, Place][][] = strands.map(() => []);
  for (const [upper, lower] of layCrossings(findCrossings(strands), swapped)) {
    const above = velocityAt(strands[upper.strand] ?? [], upper.place);
    cuts[lower.strand]?.push(toCut(strands[lower.strand] ?? [], lower.place, above, gap));
  }
  return strands.map((strand, index) => withoutCuts(strand, cuts[index] ?? []));
}

/** Lays one strand over the other, in turn along the one that comes first: upper before lower. */
export function layCrossings(
  crossings: readonly Crossing[],
  swapped: readonly number[],
): Crossing[] {
  const passages = Map.groupBy(crossings.flat(), ({ strand }) => strand);
  return crossings.map(([first, second], number) => {
    const passed = (passages.get(first.strand) ?? []).filter(({ place }) => place < first.place);
    const isFirstOver = (passed.length % 2 === 0) !== swapped.includes(number);
    return isFirstOver ? [first, second] : [second, first];
  });
}

/** The part of a strand to leave out, so that it keeps its distance from the strand above. */
function toCut(strand: Strand, place: Place, above: Point, gap: number): [Place, Place] {
  const crossing = pointAt(strand, place);
  const speed = Math.hypot(above.x, above.y);
  const walk = (step: number): Place => {
    let end = place;
    let [run, clearance] = [0, 0];
    // Threads that cross at a narrow angle would otherwise part for a long way.
    while (clearance < gap / 2 && run < gap && end > 0 && end < strand.length) {
      end += step;
      const { x, y } = pointAt(strand, end);
      run = Math.hypot(x - crossing.x, y - crossing.y);
      clearance = Math.abs((x - crossing.x) * above.y - (y - crossing.y) * above.x) / speed;
    }
    return end;
  };
  return [walk(-0.002), walk(0.002)];
}

function withoutCuts(strand: Strand, cuts: readonly [Place, Place][]): Strand[] {
  const lengths: Strand[] = [];
  let start = 0;
  for (const [from, to] of [...cuts].sort(([one], [other]) => one - other)) {
    lengths.push(between(strand, start, from));
    start = Math.max(start, to);
  }
  lengths.push(between(strand, start, strand.length));
  return lengths.filter(({ length }) => length > 0);
}
