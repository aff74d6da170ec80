import { down, left, right, up, type Knot, type Sketch, type Thread } from '../sketch.ts';

/** A sketch in the frame that all small drawings share. */
function sketch(strands: readonly [Thread, ...Knot[]][], swapped: readonly number[] = []): Sketch {
  return {
    width: 320,
    height: 120,
    strands: strands.map(([thread, ...knots]) => ({ thread, knots })),
    swapped,
  };
}

export const steps = {
  // Two threads were wound together; one has come off, and shows its fibers.
  'frayed-end': sketch([
    ['yours', [0, 50, right], [52, 90, right], [112, 34, right], [168, 46, 8], [214, 34, -34]],
    ['yours', [214, 34, -34], [248, 8, -50]],
    ['yours', [214, 34, -34], [262, 24, -2]],
    ['yours', [214, 34, -34], [258, 44, 40]],
    ['his', [0, 70, right], [52, 30, right], [112, 86, right], [210, 96, right], [320, 70, right]],
  ]),

  // A question mark, and he is its dot.
  'question-loop': sketch([
    ['yours', [0, 50, right], [84, 58, right], [160, 9, right], [196, 36, down], [170, 66, 135], [159, 86, down]],
    ['his', [0, 70, right], [168, 102, up], [159, 94, left], [150, 102, down], [320, 70, right]],
  ]),

  // One bends low, below the other.
  'low-bow': sketch([
    ['yours', [0, 50, right], [76, 22, right], [160, 110, right], [244, 22, right], [320, 50, right]],
    ['his', [0, 70, right], [160, 62, right], [320, 70, right]],
  ]),

  // A knot loose enough to be undone.
  'loose-knot': sketch([
    ['yours', [0, 50, right], [160, 78, right], [226, 44, up], [160, 10, left], [92, 56, down], [150, 110, right], [228, 62], [320, 50, right]],
    ['his', [0, 70, right], [320, 70, right]],
  ]),

  // Close, far apart, close again.
  'wide-berth': sketch([
    ['yours', [0, 50, right], [160, 10, right], [320, 50, right]],
    ['his', [0, 70, right], [160, 110, right], [320, 70, right]],
  ]),

  // A thread that opens like a flower.
  'open-bloom': sketch([
    ['yours', [0, 50, right], [150, 104, -10], [84, 44, -60], [110, 30, 20], [152, 100, 75], [160, 106, right], [140, 50, up], [160, 8, right], [180, 50, down], [160, 106, left], [168, 100, -75], [210, 30, -20], [236, 44, 60], [170, 104, 170], [320, 50, right]],
    ['his', [0, 70, right], [320, 70, right]],
  ]),

  // Two ends sewn to each other.
  'mending-stitch': sketch([
    ['his', [0, 70, right], [100, 38, right], [214, 38, right]],
    ['his', [106, 82, right], [220, 82, right], [320, 70, right]],
    ['yours', [0, 50, right], [118, 106, right], [142, 14, right], [166, 106, right], [190, 14, right], [320, 50, right]],
  ]),

  // Wild swings that come to rest.
  'settling-wave': sketch([
    ['yours', [0, 50, right], [34, 10, right], [78, 110, right], [122, 22, right], [164, 94, right], [204, 40, right], [244, 66, right], [320, 50, right]],
    ['his', [0, 70, right], [320, 70, right]],
  ]),

  // One circles the other, lightly.
  'light-circle': sketch([
    ['yours', [0, 50, right], [212, 60, up], [160, 9, left], [108, 60, down], [160, 111, right], [320, 50, right]],
    ['his', [0, 70, right], [320, 70, right]],
  ]),

  // A thread that goes back over its way before it goes on.
  'retraced-path': sketch([
    ['yours', [0, 50, right], [60, 20, right], [220, 20, right], [250, 42, down], [220, 60, left], [100, 60, left], [70, 80, down], [100, 100, right], [260, 100, right], [320, 50, right]],
    ['his', [0, 70, right], [320, 70, right]],
  ]),

  // A spiral that grows from its middle.
  'growing-spiral': sketch([
    ['yours', [156, 62, up], [164, 54, right], [174, 66, down], [158, 80, left], [138, 62, up], [162, 36, right], [192, 66, down], [158, 96, left], [116, 60, up], [164, 10, right], [320, 50, right]],
    ['his', [0, 70, right], [160, 112, right], [320, 70, right]],
  ]),

  // One follows the other's curve, at a distance.
  'following-curve': sketch([
    ['yours', [0, 50, right], [90, 10, right], [170, 72, 60], [230, 92, right], [320, 50, right]],
    ['his', [0, 70, right], [80, 32, right], [150, 90, 60], [230, 112, right], [320, 70, right]],
  ]),

  // Two waves in step.
  'waves-in-step': sketch([
    ['yours', [0, 50, right], [40, 14, right], [100, 78, right], [160, 14, right], [220, 78, right], [280, 14, right], [320, 50, right]],
    ['his', [0, 70, right], [40, 42, right], [100, 106, right], [160, 42, right], [220, 106, right], [280, 42, right], [320, 70, right]],
  ]),

  // A tangle left behind, and a clear line on.
  'left-tangle': sketch([
    ['yours', [0, 50, right], [96, 90, 0], [120, 50, up], [80, 14, left], [46, 50, down], [90, 106, right], [140, 60, up], [104, 30, left], [60, 70, 110], [70, 96, right], [150, 30, -20], [320, 50, right]],
    ['his', [0, 70, right], [320, 70, right]],
  ]),

  // A slip knot that lets go.
  'slip-knot': sketch([
    ['yours', [0, 50, right], [320, 50, right]],
    ['his', [0, 70, right], [320, 70, right]],
  ]),

  // A heart in one stroke.
  heart: sketch([
    ['yours', [0, 50, right], [90, 90, 40], [160, 100, -30], [222, 34, up], [192, 10, left], [164, 40, down], [160, 48, left], [156, 40, up], [128, 10, left], [98, 34, down], [160, 100, 30], [230, 90, -40], [320, 50, right]],
    ['his', [0, 70, right], [320, 70, right]],
  ]),

  // The two part, and both go on.
  parting: sketch([
    ['yours', [0, 50, right], [90, 80, right], [220, 22, -10], [320, 14, right]],
    ['his', [0, 70, right], [90, 40, right], [220, 98, 10], [320, 106, right]],
  ]),
} satisfies Record<string, Sketch>;
