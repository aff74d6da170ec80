import { Bezier, type Point } from 'bezier-js';

/** A place on a strand: the number of its curve, and, as decimals, how far along that curve. */
type Place = number;

/** A visit of a strand to a crossing; each crossing has two. */
interface Visit {
  strand: number;
  place: Place;
}

interface Crossing {
  visits: readonly [Visit, Visit];
  /** Which of the two visits passes over, once that is decided. */
  over?: 0 | 1;
}

/** Closer than this, two findings are the same crossing. */
const sameCrossing = 1.5;

/**
 * Cuts strands open where they pass under another, or under themselves, so that no two meet.
 *
 * @param gap - How far the cut ends stay apart, measured across the strand above.
 * @param swapped - Numbers of the crossings that do not follow the turn of over and under.
 * @returns The lengths that are left of each strand.
 */
export function cutCrossings(
  strands: readonly Bezier[][],
  gap: number,
  swapped: readonly number[],
): Bezier[][][] {
  const crossings = findCrossings(strands);
  weave(crossings, strands.length);
  for (const index of swapped) {
    const crossing = crossings[index];
    if (crossing) crossing.over = crossing.over === 0 ? 1 : 0;
  }
  return strands.map((strand, index) => {
    const cuts = crossings.flatMap(({ visits, over }) => {
      const [upper, lower] = over === 1 ? [visits[1], visits[0]] : visits;
      if (lower.strand !== index) return [];
      return [toCut(strand, lower.place, tangentAt(strands[upper.strand] ?? [], upper.place), gap)];
    });
    return withoutCuts(strand, cuts);
  });
}

/** Where strands cross, in the order in which one meets them along the first, then the next. */
export function findCrossings(strands: readonly Bezier[][]): Crossing[] {
  const curves = strands.flatMap((strand, index) =>
    strand.map((curve, part) => ({ curve, strand: index, part, isLast: part === strand.length - 1 })),
  );
  const found: { point: Point; visits: [Visit, Visit] }[] = [];
  curves.forEach((one, index) => {
    for (const other of curves.slice(index + 1)) {
      for (const [here, there] of intersections(one.curve, other.curve)) {
        const isJoint = one.strand === other.strand && other.part - one.part === 1;
        if (isJoint && here > 0.98 && there < 0.02) continue;
        // A strand that begins or ends on another (a fiber, say) does not cross it.
        if (isEnd(one, here) || isEnd(other, there)) continue;
        const point = one.curve.get(here);
        if (found.some((known) => distance(known.point, point) < sameCrossing)) continue;
        found.push({
          point,
          visits: [
            { strand: one.strand, place: one.part + here },
            { strand: other.strand, place: other.part + there },
          ],
        });
      }
    }
  });
  return found
    .map(({ visits }): Crossing => ({ visits }))
    .sort(({ visits: [one] }, { visits: [other] }) => one.strand - other.strand || one.place - other.place);
}

function intersections(one: Bezier, other: Bezier): [number, number][] {
  return one.intersects(other, 0.05).map((pair) => {
    const [here = 0, there = 0] = String(pair).split('/').map(Number);
    return [here, there];
  });
}

function isEnd({ part, isLast }: { part: number; isLast: boolean }, place: number): boolean {
  return (part === 0 && place < 0.02) || (isLast && place > 0.98);
}

/** Lets every strand pass over and under in turn. */
function weave(crossings: readonly Crossing[], strandCount: number): void {
  for (let strand = 0; strand < strandCount; strand++) {
    const visits = crossings
      .flatMap((crossing) =>
        crossing.visits.flatMap((visit, side) =>
          visit.strand === strand ? [{ crossing, side, place: visit.place }] : [],
        ),
      )
      .sort((one, other) => one.place - other.place);
    // Where an earlier strand has settled a crossing, the turn is taken from there.
    const settled = visits.findIndex(({ crossing }) => crossing.over !== undefined);
    const known = visits[settled];
    let isOver = known ? (known.crossing.over === known.side) === (settled % 2 === 0) : true;
    for (const { crossing, side } of visits) {
      crossing.over ??= isOver === (side === 0) ? 0 : 1;
      isOver = crossing.over !== side;
    }
  }
}

/** The part of a strand to leave out, so that it keeps its distance from the strand above. */
function toCut(strand: readonly Bezier[], place: Place, above: Point, gap: number): [Place, Place] {
  const crossing = pointAt(strand, place);
  const step = 0.002;
  const cut = [-step, step].map((direction) => {
    let [end, run, clearance] = [place, 0, 0];
    // Threads that cross at a narrow angle would otherwise part for a long way.
    while (clearance < gap / 2 && run < gap && end > 0 && end < strand.length) {
      const before = pointAt(strand, end);
      end += direction;
      const point = pointAt(strand, end);
      run += distance(before, point);
      clearance = Math.abs(
        (point.x - crossing.x) * above.y - (point.y - crossing.y) * above.x,
      );
    }
    return end;
  });
  return [cut[0] ?? place, cut[1] ?? place];
}

function withoutCuts(strand: readonly Bezier[], cuts: readonly [Place, Place][]): Bezier[][] {
  const lengths: Bezier[][] = [];
  let start = 0;
  for (const [from, to] of [...cuts].sort(([one], [other]) => one - other)) {
    lengths.push(between(strand, start, from));
    start = to;
  }
  lengths.push(between(strand, start, strand.length));
  return lengths.filter((length) => length.length > 0);
}

function between(strand: readonly Bezier[], from: Place, to: Place): Bezier[] {
  return strand.flatMap((curve, part) => {
    const start = Math.max(from - part, 0);
    const end = Math.min(to - part, 1);
    if (end - start < 0.001) return [];
    return start === 0 && end === 1 ? [curve] : [curve.split(start, end)];
  });
}

function pointAt(strand: readonly Bezier[], place: Place): Point {
  const [curve, along] = curveAt(strand, place);
  return curve.get(along);
}

function tangentAt(strand: readonly Bezier[], place: Place): Point {
  const [curve, along] = curveAt(strand, place);
  const { x, y } = curve.derivative(along);
  const length = Math.hypot(x, y);
  return { x: x / length, y: y / length };
}

function curveAt(strand: readonly Bezier[], place: Place): [Bezier, number] {
  const part = Math.min(Math.max(Math.floor(place), 0), strand.length - 1);
  const curve = strand[part];
  if (!curve) throw new RangeError('A strand without curves has no places.');
  return [curve, Math.min(Math.max(place - part, 0), 1)];
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
