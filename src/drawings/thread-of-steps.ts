import type { Point } from './cubic.ts';
import { toDrawing, type Drawing, type DrawnThread } from './drawing.ts';
import type { DrawingName } from './drawings.ts';
import {
  bendBack,
  bendLeft,
  bendRight,
  bendWidth,
  laneHeight,
  lead,
  runOn,
  tail,
  type Link,
} from './links.ts';
import type { SketchedStrand } from './sketch.ts';
import { frame, toStation, type Ends } from './station.ts';

interface Box extends Point {
  width: number;
  height: number;
}

/** The place of a step on the thread. */
export interface StepCell {
  /** Middle of the bead before the drawing; both threads run through it. */
  bead: Point;
  drawing: Box;
  /** What is free below bead and drawing. Beside it threads only run down, so it can be stretched. */
  words: Box;
}

export interface ThreadOfSteps extends Drawing {
  /** One for each drawing, in the same order. */
  cells: readonly StepCell[];
}

interface Layout {
  /** How many drawings are side by side. */
  perRow: number;
  /** Height of the words below each drawing, or of those in each row. */
  room: number | readonly number[];
}

const threads = ['yours', 'his'] as const;

/**
 * Runs one pair of threads through drawings, in rows. Rows go from left to right, and below the words
 * the pair comes back; where each drawing has a row of its own, it is passed through to and fro.
 */
export function toThreadOfSteps(
  names: readonly DrawingName[],
  { perRow, room }: Layout,
): ThreadOfSteps {
  const lane = perRow === 1 ? 0 : laneHeight;
  const stepWidth = lead + frame.width + (perRow === 1 ? tail : 0);
  const width = 2 * bendWidth + perRow * stepWidth;
  const roomOf = (row: number) => (typeof room === 'number' ? room : (room[row] ?? 0));
  /** Where each row begins, and after the last one the next would. */
  const tops = [0];
  for (let row = 0; row * perRow < names.length; row += 1)
    tops.push((tops[row] ?? 0) + frame.height + roomOf(row) + lane);
  const height = (tops.at(-1) ?? 0) - lane;
  const stations = names.map((name, index) => {
    const [row, column] = [Math.floor(index / perRow), index % perRow];
    const origin = { x: bendWidth + column * stepWidth + lead, y: tops[row] ?? 0 };
    return toStation(name, origin, index === 0);
  });
  const [first, last] = [stations.at(0), stations.at(-1)];
  const isLastBackward = perRow === 1 && names.length % 2 === 0;
  const links = [
    ...(first ? connect(runOn, at(0, first.left), first.left) : []),
    ...stations.slice(1).flatMap((next, index) => {
      const station = stations[index] ?? next;
      const { y } = station.origin;
      if (y === next.origin.y) return connect(runOn, station.right, next.left);
      if (perRow > 1) return connect(bendBack(next.origin.y - lane), station.right, next.left);
      const middle = (y + next.origin.y + frame.height) / 2;
      return index % 2 === 0
        ? connect(bendRight(middle), station.right, next.right)
        : connect(bendLeft(middle), station.left, next.left);
    }),
    ...(last && !isLastBackward ? connect(runOn, last.right, at(width, last.right)) : []),
    ...(last && isLastBackward ? connect(runOn, at(0, last.left), last.left) : []),
  ];
  const drawings = [
    ...stations.map(({ drawing }) => drawing),
    toDrawing({ width, height, strands: links }),
  ];
  return {
    width,
    height,
    threads: joined(drawings),
    cells: stations.map(({ origin: { x, y } }, index) => ({
      bead: { x: x - lead / 2, y: y + frame.height / 2 },
      drawing: { x, y, ...frame },
      words: {
        x: x - lead,
        y: y + frame.height,
        width: stepWidth,
        height: roomOf(Math.floor(index / perRow)),
      },
    })),
  };
}

function connect(link: Link, from: Ends, to: Ends): SketchedStrand[] {
  return threads.flatMap((thread) => {
    const [start, end] = [from[thread], to[thread]];
    return start && end ? [link(thread, start, end)] : [];
  });
}

/** The same ends, carried on to where the picture begins or ends. */
function at(x: number, { yours, his }: Ends): Ends {
  return { ...(yours && { yours: { x, y: yours.y } }), ...(his && { his: { x, y: his.y } }) };
}

function joined(drawings: readonly Drawing[]): DrawnThread[] {
  const parts = drawings.flatMap((drawing) => drawing.threads);
  return threads.map((thread) => ({
    thread,
    path: parts
      .filter((part) => part.thread === thread)
      .map(({ path }) => path)
      .join(''),
    edges: [],
  }));
}
