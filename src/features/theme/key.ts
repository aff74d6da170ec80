/** Under which a device keeps the theme its reader chose. */
export const themeKey = 'seventeen-steps:theme';
