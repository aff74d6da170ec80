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
    ['yours', [0, 50, right], [50, 22, right], [134, 98, right], [226, 44, -20]],
    ['yours', [226, 44, -20], [284, 8, -56]],
    ['yours', [226, 44, -20], [306, 27, -14]],
    ['yours', [226, 44, -20], [302, 51, 16]],
    ['yours', [226, 44, -20], [278, 66, 54]],
    ['his', [0, 70, right], [50, 98, right], [134, 22, right], [232, 100, right], [320, 70, right]],
  ]),

  // A question mark, and he is its dot.
  'question-loop': sketch([
    ['yours', [0, 50, right], [84, 60, right], [160, 8, right], [198, 36, down], [174, 60, 140], [160, 78, down]],
    ['his', [0, 70, right], [120, 106, 14], [170, 100, up], [160, 91, left], [150, 100, down], [200, 106, -14], [320, 70, right]],
  ]),

  // One bends low, below the other.
  'low-bow': sketch([
    ['yours', [0, 50, right], [76, 20, right], [160, 111, right], [244, 20, right], [320, 50, right]],
    ['his', [0, 70, right], [160, 58, right], [320, 70, right]],
  ]),

  // A knot loose enough to be undone.
  'loose-knot': sketch([
    ['yours', [0, 50, right], [82, 82, right], [206, 9, right], [248, 46, down], [160, 84, left], [72, 46, up], [114, 9, right], [238, 82, right], [320, 50, right]],
    ['his', [0, 70, right], [160, 111, right], [320, 70, right]],
  ]),

  // Close, far apart, close again.
  'wide-berth': sketch([
    ['yours', [0, 50, right], [160, 9, right], [320, 50, right]],
    ['his', [0, 70, right], [160, 111, right], [320, 70, right]],
  ]),

  // A thread that opens like a flower.
  'open-bloom': sketch([
    ['yours', [0, 50, right], [112, 94, right], [107, 42, -130], [73, 31, 140], [78, 67, 50], [132, 92, right], [181, 40, up], [160, 7, left], [139, 40, down], [188, 92, right], [242, 67, -50], [247, 31, -140], [213, 42, 130], [208, 94, right], [320, 50, right]],
    ['his', [0, 70, right], [92, 105], [160, 114, right], [228, 105], [320, 70, right]],
  ]),

  // Two ends sewn to each other.
  'mending-stitch': sketch([
    ['his', [0, 70, right], [104, 42, right], [236, 42, right]],
    ['his', [84, 78, right], [216, 78, right], [320, 70, right]],
    ['yours', [0, 50, right], [92, 12, right], [126, 108, right], [160, 12, right], [194, 108, right], [228, 12, right], [320, 50, right]],
  ]),

  // Wild swings that come to rest.
  'settling-wave': sketch([
    ['yours', [0, 50, right], [40, 9, right], [88, 111, right], [134, 22, right], [176, 96, right], [216, 38, right], [256, 62, right], [320, 50, right]],
    ['his', [0, 70, right], [320, 70, right]],
  ]),

  // One circles the other, lightly.
  'light-coil': sketch([
    ['yours', [0, 50, right], [56, 104, right], [114, 58, up], [88, 10, left], [62, 58, down], [124, 110, right], [186, 58, up], [160, 10, left], [134, 58, down], [196, 110, right], [258, 58, up], [232, 10, left], [206, 58, down], [264, 104, right], [320, 50, right]],
    ['his', [0, 70, right], [320, 70, right]],
  ]),

  // A thread that goes back over its way before it goes on.
  'retraced-path': sketch([
    ['yours', [0, 50, right], [214, 7, right], [276, 33, down], [226, 58, left], [118, 50, left], [54, 82, down], [102, 112, right], [320, 70, right]],
    ['his', [0, 70, right], [160, 82, right], [320, 50, right]],
  ]),

  // A spiral that grows from its middle.
  'growing-spiral': sketch([
    ['yours', [165.4, 59, down], [160, 65.6], [152, 59], [160, 49.1], [172.1, 59], [160, 73.8], [141.9, 59], [160, 36.8], [187.2, 59], [160, 92.3], [119.2, 59], [160, 9, right], [320, 50, right]],
    ['his', [0, 70, right], [160, 111, right], [320, 70, right]],
  ]),

  // One follows the other's curve, at a distance.
  'following-loop': sketch([
    ['yours', [0, 50, right], [114, 94], [198, 54, up], [160, 27, left], [122, 54, down], [206, 94], [320, 50, right]],
    ['his', [0, 70, right], [108, 110], [220, 54, up], [160, 8, left], [100, 54, down], [212, 110], [320, 70, right]],
  ]),

  // Two waves in step.
  'waves-in-step': sketch([
    ['yours', [0, 50, right], [50, 12, right], [105, 80, right], [160, 12, right], [215, 80, right], [270, 12, right], [320, 50, right]],
    ['his', [0, 70, right], [50, 40, right], [105, 108, right], [160, 40, right], [215, 108, right], [270, 40, right], [320, 70, right]],
  ]),

  // A tangle left behind, and a clear line on.
  'left-tangle': sketch([
    ['yours', [0, 50, right], [108, 88, right], [156, 50, up], [104, 7, left], [42, 52, down], [76, 99, right], [110, 54, -84], [144, 19, right], [176, 47, down], [122, 71, left], [68, 48, up], [94, 33, right], [196, 54], [320, 50, right]],
    ['his', [0, 70, right], [50, 106], [104, 115, right], [320, 70, right]],
  ]),

  // A loop lets an end slip out.
  'slipping-end': sketch([
    ['yours', [0, 50, right], [106, 12, right], [212, 62, down], [160, 111, left], [108, 62, up], [214, 12, right], [320, 50, right]],
    ['his', [320, 70, left], [248, 92, left], [132, 58, left], [52, 106, 110]],
  ]),

  // A heart in one stroke.
  heart: sketch([
    ['yours', [0, 50, right], [112, 102, right], [168, 84, -44], [228, 34, up], [194, 6, left], [151, 40, down], [160, 50, right], [169, 40, up], [126, 6, left], [92, 34, down], [152, 84, 44], [208, 102, right], [320, 50, right]],
    ['his', [0, 70, right], [92, 108], [160, 115, right], [228, 108], [320, 70, right]],
  ]),

  // The two part, and both go on.
  parting: sketch([
    ['yours', [0, 50, right], [56, 20, right], [144, 102, right], [258, 10, right], [320, 18, right]],
    ['his', [0, 70, right], [56, 100, right], [144, 18, right], [258, 110, right], [320, 102, right]],
  ]),

  'taut-knot': sketch([
    ['yours', [0, 50, right], [100, 50, right], [196, 16, right], [234, 60, down], [196, 104, left], [100, 70, left], [0, 70, left]],
    ['his', [320, 50, left], [220, 50, left], [124, 16, left], [86, 60, down], [124, 104, right], [220, 70, right], [320, 70, right]],
  ]),
  'backward-glance': sketch([
    ['yours', [0, 50, right], [150, 94, right], [222, 58, up], [130, 8, left], [84, 34, down], [226, 94, right], [320, 50, right]],
    ['his', [0, 70, right], [86, 106], [170, 115, right], [252, 104], [320, 70, right]],
  ]),
  'side-by-side': sketch([
    ['yours', [0, 50, right], [90, 12, right], [230, 88, right], [320, 50, right]],
    ['his', [0, 70, right], [90, 32, right], [230, 108, right], [320, 70, right]],
  ]),
  'linked-loops': sketch([
    ['yours', [0, 50, right], [96, 14], [190, 48, down], [140, 88, left], [90, 48, up], [184, 14], [320, 50, right]],
    ['his', [0, 70, right], [136, 106], [230, 72, up], [180, 32, left], [130, 72, down], [224, 106], [320, 70, right]],
  ]),
  'turning-away': sketch([
    ['yours', [0, 50, right], [100, 12, right], [146, 60, down], [100, 108, left], [0, 70, left]],
    ['his', [320, 50, left], [220, 12, left], [174, 60, down], [220, 108, right], [320, 70, right]],
  ]),
  'lost-end': sketch([
    ['yours', [0, 50, right], [60, 98, right], [122, 50, up], [90, 10, left], [58, 50, down], [120, 106, right], [202, 66, up], [177, 40, left], [152, 66, down], [200, 102, right], [252, 62, up], [238, 42, left]],
    ['his', [320, 70, left], [280, 88, 140]],
  ]),
} satisfies Record<string, Sketch>;
