import { colorOf } from '#styles/colors.ts';

export type Theme = 'light' | 'dark';

/** The colors of pictures: those of pages. */
export const palettes = { light: toPalette('light'), dark: toPalette('dark') };

function toPalette(theme: Theme) {
  return {
    paper: colorOf('paper')[theme],
    ink: colorOf('ink')[theme],
    soft: colorOf('soft')[theme],
    yours: colorOf('thread-yours')[theme],
    his: colorOf('thread-his')[theme],
  };
}
