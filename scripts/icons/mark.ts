import { toDrawing } from '../../src/drawings/drawing.ts';
import { down, right, type Sketch } from '../../src/drawings/sketch.ts';
import { colorOf } from '../../src/styles/colors.ts';

/** The site in one sign: two threads that cross once. It says nothing of what the site is about. */
const sketch: Sketch = {
  width: 32,
  height: 32,
  strands: [
    {
      thread: 'yours',
      knots: [
        [4, 9, right],
        [16, 16, down / 2],
        [28, 23, right],
      ],
    },
    {
      thread: 'his',
      knots: [
        [4, 23, right],
        [16, 16, -down / 2],
        [28, 9, right],
      ],
    },
  ],
};

const { threads } = toDrawing(sketch, 8.5);

interface MarkOptions {
  /** Color behind the mark; none leaves it open, and lets it turn light on dark tabs. */
  ground?: string;
  /** How much of the square the mark fills, from 0 to 1. */
  scale?: number;
}

/**
 * Draws the mark.
 *
 * @param options Its ground and scale.
 * @returns An SVG document, 32 units square.
 */
export function toMark({ ground, scale = 1 }: MarkOptions = {}): string {
  const yours = colorOf('thread-yours');
  const his = colorOf('thread-his');
  const classes = (theme: 'light' | 'dark') =>
    `.yours{stroke:${yours[theme]}}.his{stroke:${his[theme]}}`;
  const style = ground
    ? classes('light')
    : `${classes('light')}@media(prefers-color-scheme:dark){${classes('dark')}}`;
  const inset = String(16 * (1 - scale));
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-width="3.5" stroke-linecap="round">',
    `<style>${style}</style>`,
    ground ? `<path fill="${ground}" d="M0 0h32v32H0z"/>` : '',
    `<g transform="translate(${inset} ${inset}) scale(${String(scale)})">`,
    ...threads.map(({ thread, path }) => `<path class="${thread}" d="${path}"/>`),
    '</g></svg>',
  ].join('');
}
