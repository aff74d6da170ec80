import { down, left, right, up, type Sketch } from '../sketch.ts';

export const article = {
  // Two lives in a tangle that nobody can untie at a glance.
  tangle: {
    width: 1600,
    height: 260,
    decimals: 0,
    strands: [
      { thread: 'yours', knots: [[0, 110, right], [400, 120, right], [760, 220, right], [930, 130, up], [800, 30, left], [650, 130, down], [800, 230, right], [1200, 120, right], [1600, 110, right]] },
      { thread: 'his', knots: [[0, 150, right], [400, 150, right], [700, 40, right], [880, 140, down], [760, 180, left], [700, 120, up], [900, 50, right], [1200, 150, right], [1600, 150, right]] },
    ],
  },
} satisfies Record<string, Sketch>;
