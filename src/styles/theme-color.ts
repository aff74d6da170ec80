/** The paper of `tokens.css`, for what a browser paints around the page. */
export const themeColor = { light: '#faf6ef', dark: '#15120f' };
