import { minifySync, transformSync } from 'rolldown/utils';
import source from './before-paint.client.ts?raw';

/** The script of `before-paint.client.ts`, small enough to stand in the head of every page. */
export const beforePaint = minifySync(
  'before-paint.js',
  transformSync('before-paint.ts', source).code,
).code;
