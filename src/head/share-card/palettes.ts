import { themeColor, threadColors } from '#styles/theme-color.ts';

/** The colors of pictures, as `tokens.css` has them for pages. */
export const palettes = {
  light: { paper: themeColor.light, ink: '#241f1a', soft: '#514840', ...threadColors.light },
  dark: { paper: themeColor.dark, ink: '#efe7da', soft: '#b9ad9e', ...threadColors.dark },
};

export type Theme = keyof typeof palettes;
