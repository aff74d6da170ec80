import type { Cubic, Point } from '#drawings/cubic.ts';
import type { Strand } from '#drawings/strand.ts';

/** Reads the data of a drawing's path back: one strand for each length between two gaps. */
export function toStrands(path: string): Strand[] {
  let end: Point = { x: 0, y: 0 };
  return path
    .split(/(?=m)/i)
    .filter(Boolean)
    .map((length) => {
      const [start = '', ...commands] = length.split(/(?=[cshv])/);
      const [x = NaN, y = NaN] = toNumbers(start);
      const strand = toStrand(
        start.startsWith('m') ? { x: end.x + x, y: end.y + y } : { x, y },
        commands,
      );
      // A path has no more decimals; sums of fractions would have.
      const { x: endX, y: endY } = strand.at(-1)?.[3] ?? end;
      end = { x: Math.round(endX * 100) / 100, y: Math.round(endY * 100) / 100 };
      return strand;
    });
}

function toStrand(start: Point, commands: readonly string[]): Strand {
  const strand: Cubic[] = [];
  let from = start;
  let mirrored = start;
  for (const command of commands) {
    const steps = toCurve(command);
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

/** The steps of a command; a line has its handles on it. */
function toCurve(command: string): number[] {
  const steps = toNumbers(command.slice(1));
  if (!/^[hv]/.test(command)) return steps;
  return steps.flatMap((length) =>
    [length / 3, (2 * length) / 3, length].flatMap((along) =>
      command.startsWith('h') ? [along, 0] : [0, along],
    ),
  );
}

function toPoints(steps: readonly number[], from: Point): Point[] {
  return steps.flatMap((step, index) =>
    index % 2 ? [] : [{ x: from.x + step, y: from.y + (steps[index + 1] ?? NaN) }],
  );
}

function toNumbers(text: string): number[] {
  return (text.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
}
