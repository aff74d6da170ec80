import { down, left, right, up, type Sketch } from '../sketch.ts';
import { small } from './small.ts';

/** Threads that bend and never cross themselves. */
export const waves = {
  // One bends low, below the other.
  'low-bow': small([
    [
      'yours',
      [0, 50, right],
      [76, 20, right],
      [160, 111, right],
      [244, 20, right],
      [320, 50, right],
    ],
    ['his', [0, 70, right], [160, 58, right], [320, 70, right]],
  ]),

  // Close, far apart, close again.
  'wide-berth': small([
    ['yours', [0, 50, right], [160, 9, right], [320, 50, right]],
    ['his', [0, 70, right], [160, 111, right], [320, 70, right]],
  ]),

  // Wild swings that come to rest.
  'settling-wave': small([
    [
      'yours',
      [0, 50, right],
      [40, 9, right],
      [88, 111, right],
      [134, 22, right],
      [176, 96, right],
      [216, 38, right],
      [256, 62, right],
      [320, 50, right],
    ],
    ['his', [0, 70, right], [320, 70, right]],
  ]),

  // A thread that goes back over its way before it goes on.
  'retraced-path': small([
    [
      'yours',
      [0, 50, right],
      [214, 8, right],
      [270, 32, down],
      [222, 54, left],
      [100, 44, left],
      [50, 76, down],
      [98, 110, right],
      [190, 92, -14],
      [320, 50, right],
    ],
    ['his', [0, 70, right], [120, 74, right], [230, 104, right], [320, 70, right]],
  ]),

  // Two waves in step.
  'waves-in-step': small([
    [
      'yours',
      [0, 50, right],
      [50, 12, right],
      [105, 80, right],
      [160, 12, right],
      [215, 80, right],
      [270, 12, right],
      [320, 50, right],
    ],
    [
      'his',
      [0, 70, right],
      [50, 40, right],
      [105, 108, right],
      [160, 40, right],
      [215, 108, right],
      [270, 40, right],
      [320, 70, right],
    ],
  ]),

  // The two part, and both go on.
  parting: small([
    [
      'yours',
      [0, 50, right],
      [56, 20, right],
      [144, 102, right],
      [258, 10, right],
      [320, 18, right],
    ],
    [
      'his',
      [0, 70, right],
      [56, 100, right],
      [144, 18, right],
      [258, 110, right],
      [320, 102, right],
    ],
  ]),

  // Two threads run on side by side, at ease.
  'side-by-side': small([
    ['yours', [0, 50, right], [90, 12, right], [230, 88, right], [320, 50, right]],
    ['his', [0, 70, right], [90, 32, right], [230, 108, right], [320, 70, right]],
  ]),

  // Each comes to the other, and turns back.
  'turning-away': small([
    ['yours', [0, 50, right], [100, 12, right], [146, 60, down], [100, 108, left], [0, 70, left]],
    ['his', [320, 50, left], [220, 12, left], [174, 60, down], [220, 108, right], [320, 70, right]],
  ]),

  // Two that run apart, and the few rungs that both still need.
  'shared-rails': small([
    ['yours', [0, 50, right], [84, 10, right], [236, 45, 10.1], [320, 50, right]],
    ['his', [0, 70, right], [84, 75, 10.1], [236, 110, right], [320, 70, right]],
    ['yours', [100, 22, down], [100, 67, down]],
    ['his', [160, 82, up], [160, 38, up]],
    ['yours', [220, 53, down], [220, 98, down]],
  ]),
} satisfies Record<string, Sketch>;
