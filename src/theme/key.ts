/** Under which a device keeps the theme its reader chose. before-paint.client.ts says it again. */
export const themeKey = 'seventeen-steps:theme';
