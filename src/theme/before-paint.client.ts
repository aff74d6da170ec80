// A classic script shares its names with the whole page; these stay in the block.
{
  const key = 'seventeen-steps:theme';
  const show = (theme: string | null) => {
    const chosen = theme === 'light' || theme === 'dark' ? theme : '';
    document.documentElement.dataset.theme = chosen;
    for (const color of document.querySelectorAll<HTMLMetaElement>('meta[data-theme]')) {
      const own = color.dataset.theme ?? '';
      const isChosen = own === chosen ? 'all' : 'not all';
      color.media = chosen ? isChosen : `(prefers-color-scheme: ${own})`;
    }
  };
  try {
    show(localStorage.getItem(key));
  } catch {
    // Storage is forbidden here; the system's theme it is.
  }
  addEventListener('storage', ({ key: changed, newValue }) => {
    if (changed === key || changed === null) show(newValue);
  });
}
