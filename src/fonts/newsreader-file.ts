import { createRequire } from 'node:module';

/** Path of Newsreader's Latin letters: upright, with every optical size and weight in one WOFF2. */
export const newsreaderFile = createRequire(import.meta.url).resolve(
  '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
);
