import type { Point } from './cubic.ts';
import type { Strand } from './strand.ts';

/** A strand as the data of an SVG path: compact, one cubic each. */
export function toPath(strand: Strand, decimals: number): string {
  const scale = 10 ** decimals;
  const round = ({ x, y }: Point): Point => ({
    x: Math.round(x * scale),
    y: Math.round(y * scale),
  });
  const [first] = strand;
  if (!first) return '';
  let from = round(first[0]);
  let path = `M${numbers([from.x, from.y], scale)}`;
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
    const isMirrored = near.x === handle?.x && near.y === handle.y;
    const next = isMirrored ? 's' : 'c';
    const given = (isMirrored ? [far, to] : [near, far, to]).flatMap(({ x, y }) => [x, y]);
    const text = numbers(given, scale);
    const isApart = next === command && !text.startsWith('-');
    path += (next === command ? '' : next) + (isApart ? ' ' : '') + text;
    command = next;
    handle = { x: to.x - far.x, y: to.y - far.y };
    from = { x: from.x + to.x, y: from.y + to.y };
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
