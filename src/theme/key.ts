/** Under which a device keeps the theme its reader chose. ThemeScript.astro says it again. */
export const themeKey = 'seventeen-steps:theme';
