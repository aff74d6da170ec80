import { down, left, right, up, type Sketch } from '../sketch.ts';
import { small } from './small.ts';

/** Threads that stop before the edge. */
export const ends = {
  // Two threads were wound together; one has come off, and shows its fibers.
  'frayed-end': small([
    ['yours', [0, 50, right], [50, 22, right], [134, 98, right], [226, 44, -20]],
    ['yours', [226, 44, -20], [284, 8, -56]],
    ['yours', [226, 44, -20], [306, 27, -14]],
    ['yours', [226, 44, -20], [302, 51, 16]],
    ['yours', [226, 44, -20], [278, 66, 54]],
    ['his', [0, 70, right], [50, 98, right], [134, 22, right], [232, 100, right], [320, 70, right]],
  ]),

  // A question mark, and he is its dot.
  'question-loop': small([
    ['yours', [0, 50, right], [84, 60, right], [160, 8, right], [200, 35, down], [160, 80, down]],
    [
      'his',
      [0, 70, right],
      [120, 106, 14],
      [170, 100, up],
      [160, 91, left],
      [150, 100, down],
      [200, 106, -14],
      [320, 70, right],
    ],
  ]),

  // Two ends sewn to each other.
  'mending-stitch': small([
    ['his', [0, 70, right], [104, 42, right], [236, 42, right]],
    ['his', [84, 78, right], [216, 78, right], [320, 70, right]],
    [
      'yours',
      [0, 50, right],
      [92, 12, right],
      [126, 108, right],
      [160, 12, right],
      [194, 108, right],
      [228, 12, right],
      [320, 50, right],
    ],
  ]),

  // A loop lets an end slip out.
  'slipping-end': small([
    [
      'yours',
      [0, 50, right],
      [104, 11, -16.7],
      [210, 70, down],
      [160, 111, left],
      [110, 70, up],
      [216, 11, 16.7],
      [320, 50, right],
    ],
    ['his', [320, 70, left], [248, 92, left], [132, 58, left], [52, 106, 110]],
  ]),

  // One has gone on, and turns to look; the other runs on.
  'backward-glance': small([
    ['yours', [0, 50, right], [146, 97, right], [262, 48, up], [208, 9, left], [136, 58, 100]],
    ['his', [0, 70, right], [76, 99, 23.2], [168, 114, right], [320, 70, right]],
  ]),

  // A thread looks for its other end.
  'lost-end': small([
    [
      'yours',
      [0, 50, right],
      [60, 98, right],
      [122, 50, up],
      [90, 10, left],
      [58, 50, down],
      [120, 106, right],
      [202, 66, up],
      [177, 40, left],
      [152, 66, down],
      [200, 102, right],
      [252, 62, up],
      [238, 42, left],
    ],
    ['his', [320, 70, left], [280, 88, 140]],
  ]),

  // A bridge whose crown is missing: two ends, and silence between them.
  'open-gap': small([
    ['yours', [0, 50, right], [50, 106, right], [124, 18, -28]],
    ['his', [320, 70, left], [270, 106, left], [196, 18, 208]],
  ]),

  // One has curled up; the other reaches toward it.
  'reaching-end': small([
    [
      'yours',
      [0, 50, right],
      [72, 110, right],
      [116, 68, up],
      [78, 30, left],
      [46, 60, down],
      [72, 82, right],
    ],
    ['his', [320, 70, left], [262, 108, left], [196, 18, left], [140, 46, 130]],
  ]),

  // A thread that had all but reached the other, and draws back.
  'held-back': small([
    ['yours', [0, 50, right], [140, 12, right], [216, 48, down], [172, 82, left], [60, 100, 150]],
    ['his', [320, 12, left], [242, 60, down], [320, 108, right]],
  ]),

  // One lets go; the end that it held falls, and goes on.
  'letting-fall': small([
    ['his', [0, 70, right], [112, 10, right], [150, 36, down], [116, 52, -150]],
    ['yours', [136, 64, 76], [192, 110, right], [320, 50, right]],
  ]),

  // A few loose stitches, and the needle still in the air.
  'first-stitches': small([
    ['his', [320, 70, left], [52, 58, left]],
    [
      'yours',
      [0, 50, right],
      [86, 12, right],
      [100, 60, 125],
      [114, 106, right],
      [154, 60, -55],
      [190, 14, right],
      [196, 60, 125],
      [206, 106, right],
      [304, 10, -40],
    ],
  ]),

  // One goes its own way, past an end that looks after it.
  'passing-by': small([
    ['yours', [0, 50, right], [90, 20, right], [132, 52, down], [102, 78, left], [80, 56, up]],
    ['his', [0, 70, right], [110, 110, right], [226, 38, -33.4], [320, 12, right]],
  ]),
} satisfies Record<string, Sketch>;
