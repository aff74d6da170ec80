/** The paper of `tokens.css`, for what a browser paints around the page and for pictures. */
export const themeColor = { light: '#faf6ef', dark: '#15120f' };

/** The two threads of `tokens.css`, for pictures. */
export const threadColors = {
  light: { yours: '#a8402a', his: '#1f5c63' },
  dark: { yours: '#f08a6b', his: '#7cc3c8' },
};
