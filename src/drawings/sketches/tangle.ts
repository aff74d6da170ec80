import { down, left, right, up, type Sketch } from '../sketch.ts';

/** Two lives in a tangle that nobody undoes at a glance; it stays whole on a narrow screen. */
export const tangle = {
  width: 1600,
  height: 260,
  decimals: 0,
  swapped: [9],
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
} satisfies Sketch;
