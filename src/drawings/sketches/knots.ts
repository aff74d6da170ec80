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
    ['his', [0, 70, right], [50, 106, 32.7], [104, 115, right], [320, 70, right]],
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
  'linked-loops': small(
    [
      [
        'yours',
        [0, 50, right],
        [88, 13, -23.6],
        [188, 54, down],
        [140, 88, left],
        [92, 54, up],
        [192, 13, 17.2],
        [320, 50, right],
      ],
      [
        'his',
        [0, 70, right],
        [128, 107, 17.2],
        [228, 66, up],
        [180, 32, left],
        [132, 66, down],
        [232, 107, -23.6],
        [320, 70, right],
      ],
    ],
    [3],
  ),

  // A knot, pulled small, in a line that looks smooth.
  'hidden-knot': small([
    [
      'yours',
      [0, 50, right],
      [76, 14, right],
      [152, 72, 31.6],
      [192, 82, right],
      [210, 62, up],
      [180, 36, left],
      [150, 64, down],
      [164, 92, right],
      [208, 52, -45],
      [256, 24, right],
      [320, 50, right],
    ],
    ['his', [0, 70, right], [66, 38, right], [186, 112, right], [320, 70, right]],
  ]),

  // Two that are wrapped round each other once, and tied up to be carried.
  bundle: small(
    [
      [
        'yours',
        [0, 50, right],
        [60, 14, right],
        [160, 74, 40],
        [160, 111, left],
        [160, 74, -40],
        [260, 14, right],
        [320, 50, right],
      ],
      [
        'his',
        [0, 70, right],
        [60, 106, right],
        [160, 46, -40],
        [160, 9, left],
        [160, 46, 40],
        [260, 106, right],
        [320, 70, right],
      ],
    ],
    [3],
  ),
} satisfies Record<string, Sketch>;
