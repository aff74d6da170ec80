import type { Cubic, Point } from '#drawings/cubic.ts';
import type { Strand } from '#drawings/strand.ts';

/** Reads the data of a drawing's path back: one strand for each length between two gaps. */
export function toStrands(path: string): Strand[] {
  return path
    .split('M')
    .slice(1)
    .map((length) => {
      const [start = '', ...commands] = length.split(/(?=[cs])/);
      const [x = NaN, y = NaN] = toNumbers(start);
      return toStrand({ x, y }, commands);
    });
}

function toStrand(start: Point, commands: readonly string[]): Strand {
  const strand: Cubic[] = [];
  let from = start;
  let mirrored = start;
  for (const command of commands) {
    const steps = toNumbers(command.slice(1));
    const size = command.startsWith('s') ? 4 : 6;
    for (let index = 0; index < steps.length; index += size) {
      const points = toPoints(steps.slice(index, index + size), from);
      const [near, far, to] = size === 4 ? [mirrored, ...points] : points;
      if (!near || !far || !to) throw new Error(`"${command}" breaks off.`);
      strand.push([from, near, far, to]);
      mirrored = { x: 2 * to.x - far.x, y: 2 * to.y - far.y };
      from = to;
    }
  }
  return strand;
}

function toPoints(steps: readonly number[], from: Point): Point[] {
  return steps.flatMap((step, index) =>
    index % 2 ? [] : [{ x: from.x + step, y: from.y + (steps[index + 1] ?? NaN) }],
  );
}

function toNumbers(text: string): number[] {
  return (text.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
}
