import type { Point } from './cubic.ts';
import type { Strand } from './strand.ts';

/**
 * Strands as the data of one SVG path: compact, one cubic each, or a level or upright line. Only the
 * first begins at a place of its own; so a drawing reads the same wherever it is in a larger one.
 */
export function toPath(strands: readonly Strand[], decimals: number): string {
  const scale = 10 ** decimals;
  const round = ({ x, y }: Point): Point => ({
    x: Math.round(x * scale),
    y: Math.round(y * scale),
  });
  let path = '';
  let from = { x: 0, y: 0 };
  for (const strand of strands) {
    const [first] = strand;
    if (!first) continue;
    const start = round(first[0]);
    path += (path ? 'm' : 'M') + numbers([start.x - from.x, start.y - from.y], scale);
    from = start;
    let command = '';
    let handle: Point | undefined;
    for (const curve of strand) {
      // Steps are counted from the rounded point, so that rounding does not add up.
      const steps = curve.slice(1).map((point) => {
        const { x, y } = round(point);
        return { x: x - from.x, y: y - from.y };
      });
      const [near, far, to] = steps;
      if (!near || !far || !to) continue;
      from = { x: from.x + to.x, y: from.y + to.y };
      if (steps.every(({ y }) => y === 0) || steps.every(({ x }) => x === 0)) {
        command = to.y === 0 ? 'h' : 'v';
        path += command + numbers([to.x + to.y], scale);
        // Nothing is mirrored after a line.
        handle = undefined;
        continue;
      }
      const isMirrored = near.x === handle?.x && near.y === handle.y;
      const next = isMirrored ? 's' : 'c';
      const given = (isMirrored ? [far, to] : [near, far, to]).flatMap(({ x, y }) => [x, y]);
      const text = numbers(given, scale);
      const isApart = next === command && !text.startsWith('-');
      path += (next === command ? '' : next) + (isApart ? ' ' : '') + text;
      command = next;
      handle = { x: to.x - far.x, y: to.y - far.y };
    }
  }
  return path;
}

function numbers(values: readonly number[], scale: number): string {
  return values
    .map((value) => String(value / scale).replace(/^(-?)0\./, '$1.'))
    .reduce((text, number) => {
      const isApart = number.startsWith('-') || (number.startsWith('.') && /\.\d*$/.test(text));
      return text + (isApart ? '' : ' ') + number;
    });
}
