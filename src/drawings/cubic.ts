export interface Point {
  x: number;
  y: number;
}

/** A cubic Bézier curve: its start, its two handles, its end. */
export type Cubic = readonly [from: Point, near: Point, far: Point, to: Point];

/** Where the curve is at `time`, from 0 to 1. */
export function pointOn([from, near, far, to]: Cubic, time: number): Point {
  const rest = 1 - time;
  const weights = [rest ** 3, 3 * rest ** 2 * time, 3 * rest * time ** 2, time ** 3] as const;
  return {
    x: weights[0] * from.x + weights[1] * near.x + weights[2] * far.x + weights[3] * to.x,
    y: weights[0] * from.y + weights[1] * near.y + weights[2] * far.y + weights[3] * to.y,
  };
}

/** Which way the curve runs at `time`, and how fast. */
export function velocityOn([from, near, far, to]: Cubic, time: number): Point {
  const rest = 1 - time;
  const [first, second, third] = [3 * rest ** 2, 6 * rest * time, 3 * time ** 2];
  return {
    x: first * (near.x - from.x) + second * (far.x - near.x) + third * (to.x - far.x),
    y: first * (near.y - from.y) + second * (far.y - near.y) + third * (to.y - far.y),
  };
}

/** The part of a curve between two times, as a curve of its own. */
export function partOf(curve: Cubic, start: number, end: number): Cubic {
  const [from, to] = [pointOn(curve, start), pointOn(curve, end)];
  const [leaving, arriving] = [velocityOn(curve, start), velocityOn(curve, end)];
  const third = (end - start) / 3;
  return [
    from,
    { x: from.x + leaving.x * third, y: from.y + leaving.y * third },
    { x: to.x - arriving.x * third, y: to.y - arriving.y * third },
    to,
  ];
}
