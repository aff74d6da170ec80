import type { Point } from './cubic.ts';
import { findCrossings, type Crossing } from './crossings.ts';
import { between, pointAt, velocityAt, type Place, type Strand } from './strand.ts';

/** A crossing, and, once that is decided, which of its two visits passes over. */
interface Decision {
  crossing: Crossing;
  over?: 0 | 1;
}

/**
 * Lets strands pass over and under one another in turn, as a weaver does, and cuts the lower one
 * open at every crossing, so that no two meet.
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
  const decisions = decide(findCrossings(strands), strands.length);
  const cuts: [Place, Place][][] = strands.map(() => []);
  decisions.forEach(({ crossing, over }, number) => {
    const isFirstOver = (over === 0) !== swapped.includes(number);
    const [upper, lower] = isFirstOver ? crossing : [crossing[1], crossing[0]];
    const above = velocityAt(strands[upper.strand] ?? [], upper.place);
    cuts[lower.strand]?.push(toCut(strands[lower.strand] ?? [], lower.place, above, gap));
  });
  return strands.map((strand, index) => withoutCuts(strand, cuts[index] ?? []));
}

function decide(crossings: readonly Crossing[], strandCount: number): Decision[] {
  const decisions: Decision[] = crossings.map((crossing) => ({ crossing }));
  for (let strand = 0; strand < strandCount; strand++) {
    const visits = decisions
      .flatMap((decision) =>
        decision.crossing.flatMap((visit, side) =>
          visit.strand === strand ? [{ decision, side, place: visit.place }] : [],
        ),
      )
      .sort((one, other) => one.place - other.place);
    // Where an earlier strand has settled a crossing, the turn is taken from there.
    const settled = visits.findIndex(({ decision }) => decision.over !== undefined);
    const known = visits[settled];
    let isOver = known ? (known.decision.over === known.side) === (settled % 2 === 0) : true;
    for (const { decision, side } of visits) {
      decision.over ??= isOver === (side === 0) ? 0 : 1;
      isOver = decision.over !== side;
    }
  }
  return decisions;
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
