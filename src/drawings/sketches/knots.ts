import { down, left, right, up, type Sketch } from '../sketch.ts';
import { small } from './small.ts';

/** Threads that hold each other, or themselves. */
export const knots = {
  // A knot loose enough to be undone.
  'loose-knot': small([
    [
      'yours',
      [0, 50, right],
      [82, 82, right],
      [206, 9, right],
      [248, 46, down],
      [160, 84, left],
      [72, 46, up],
      [114, 9, right],
      [238, 82, right],
      [320, 50, right],
    ],
    ['his', [0, 70, right], [160, 111, right], [320, 70, right]],
  ]),

  // A tangle left behind, and a clear line on.
  'left-tangle': small([
    [
      'yours',
      [0, 50, right],
      [112, 90, right],
      [164, 48, up],
      [106, 6, left],
      [40, 52, down],
      [80, 102, right],
      [120, 58, -68],
      [160, 18, right],
      [196, 48, down],
      [136, 78, left],
      [72, 54, up],
      [104, 34, right],
      [226, 56, right],
      [320, 50, right],
    ],
    ['his', [0, 70, right], [50, 106], [104, 115, right], [320, 70, right]],
  ]),

  // A reef knot: both pull, each at its own end, and it holds.
  'taut-knot': small(
    [
      [
        'yours',
        [0, 50, right],
        [100, 50, right],
        [196, 16, right],
        [234, 60, down],
        [196, 104, left],
        [100, 70, left],
        [0, 70, left],
      ],
      [
        'his',
        [320, 50, left],
        [220, 50, left],
        [124, 16, left],
        [86, 60, down],
        [124, 104, right],
        [220, 70, right],
        [320, 70, right],
      ],
    ],
    [3, 4, 5],
  ),

  // Two loops hold each other.
  'linked-loops': small([
    [
      'yours',
      [0, 50, right],
      [88, 13],
      [188, 54, down],
      [140, 88, left],
      [92, 54, up],
      [192, 13],
      [320, 50, right],
    ],
    [
      'his',
      [0, 70, right],
      [128, 107],
      [228, 66, up],
      [180, 32, left],
      [132, 66, down],
      [232, 107],
      [320, 70, right],
    ],
  ]),

  // Two lives in a tangle that nobody undoes at a glance; it stays whole on a narrow screen.
  tangle: {
    width: 1600,
    height: 260,
    decimals: 0,
    strands: [
      {
        thread: 'yours',
        knots: [
          [0, 150, right],
          [590, 216, right],
          [822, 22, right],
          [1012, 130, down],
          [880, 230, left],
          [746, 132, up],
          [852, 74, right],
          [1600, 150, right],
        ],
      },
      {
        thread: 'his',
        knots: [
          [0, 110, right],
          [748, 186, right],
          [854, 128, up],
          [720, 30, left],
          [588, 130, down],
          [778, 238, right],
          [1010, 44, right],
          [1600, 110, right],
        ],
      },
    ],
  },
} satisfies Record<string, Sketch>;
