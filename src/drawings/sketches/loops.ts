import { down, left, right, up, type Sketch } from '../sketch.ts';
import { small } from './small.ts';

/** Threads that come round to themselves. */
export const loops = {
  // A thread that opens like a flower.
  'open-bloom': small([
    [
      'yours',
      [0, 50, right],
      [94, 98, right],
      [122, 70, -94],

      [73, 31, 140],
      [78, 67, 50],
      [132, 92, right],
      [181, 40, up],
      [160, 7, left],
      [139, 40, down],
      [188, 92, right],
      [242, 67, -50],
      [247, 31, -140],

      [198, 70, 94],
      [226, 98, right],
      [320, 50, right],
    ],
    [
      'his',
      [0, 70, right],
      [80, 100, 22.7],
      [160, 114, right],
      [240, 100, -22.7],
      [320, 70, right],
    ],
  ]),

  // One circles the other, lightly.
  'light-coil': small([
    [
      'yours',
      [0, 50, right],
      [56, 104, right],
      [114, 58, up],
      [88, 10, left],
      [62, 58, down],
      [124, 110, right],
      [186, 58, up],
      [160, 10, left],
      [134, 58, down],
      [196, 110, right],
      [258, 58, up],
      [232, 10, left],
      [206, 58, down],
      [264, 104, right],
      [320, 50, right],
    ],
    ['his', [0, 70, right], [320, 70, right]],
  ]),

  // A spiral that grows from its middle.
  'growing-spiral': small([
    [
      'yours',
      [165.4, 59, down],
      [160, 65.6, 170.9],
      [152, 59, -96.7],
      [160, 49.1, -7.7],
      [172.1, 59, 82.9],
      [160, 73.8, 172.7],
      [141.9, 59, -97.3],
      [160, 36.8, -7.3],
      [187.2, 59, 82.6],
      [160, 92.3, 173.1],
      [119.2, 59, -99.1],
      [160, 9, right],
      [320, 50, right],
    ],
    ['his', [0, 70, right], [160, 111, right], [320, 70, right]],
  ]),

  // One follows the other's curve, at a distance.
  'following-loop': small(
    [
      [
        'yours',
        [0, 50, right],
        [114, 94, 17.5],
        [198, 54, up],
        [160, 27, left],
        [122, 54, down],
        [206, 94, -17.5],
        [320, 50, right],
      ],
      [
        'his',
        [0, 70, right],
        [108, 110, 18.3],
        [220, 54, up],
        [160, 8, left],
        [100, 54, down],
        [212, 110, -18.3],
        [320, 70, right],
      ],
    ],
    [3],
  ),

  // A heart in one stroke.
  heart: small([
    [
      'yours',
      [0, 50, right],
      [112, 102, right],
      [168, 84, -44],
      [228, 34, up],
      [194, 6, left],
      [151, 40, down],
      [160, 50, right],
      [169, 40, up],
      [126, 6, left],
      [92, 34, down],
      [152, 84, 44],
      [208, 102, right],
      [320, 50, right],
    ],
    ['his', [0, 70, right], [80, 102, 23], [160, 115, right], [240, 102, -23], [320, 70, right]],
  ]),

  // Two coils far apart, and one long line that both have paid out.
  'long-line': small([
    [
      'yours',
      [0, 50, right],
      [62, 30, up],
      [46, 12, left],
      [30, 30, down],
      [160, 102, right],
      [210, 96, -14.8],
      [240, 84, -30],
    ],
    [
      'his',
      [320, 70, left],
      [258, 30, up],
      [274, 12, right],
      [290, 30, down],
      [160, 112, left],
      [90, 100, 200],
    ],
  ]),

  // A clear line, and beside it a tangle of small loops.
  'loose-talk': small([
    ['yours', [0, 50, right], [160, 12, right], [320, 50, right]],
    [
      'his',
      [0, 70, right],
      [70, 104, right],
      [108, 72, up],
      [86, 44, left],
      [64, 70, down],
      [106, 110, right],
      [132, 87, up],
      [112, 68, left],
      [92, 87, down],
      [146, 110, right],
      [192, 70, up],
      [164, 36, left],
      [138, 70, down],
      [190, 104, right],
      [228, 77, up],
      [203, 52, left],
      [178, 77, down],
      [238, 108, right],
      [320, 70, right],
    ],
  ]),
} satisfies Record<string, Sketch>;
