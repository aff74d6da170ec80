import { mkdir, writeFile } from 'node:fs/promises';
import { icons, renderFavicon, renderIcon } from './icons.ts';
import { toMark } from './mark.ts';

/*
 * Draws the icons of tab and home screen into `public/`. They change only with the mark itself, so
 * they are kept in the repository, and no build draws them.
 */
const folder = new URL('../../public/', import.meta.url);
const names = Object.keys(icons) as (keyof typeof icons)[];

await mkdir(new URL('icons/', folder), { recursive: true });
await writeFile(new URL('favicon.svg', folder), toMark());
await writeFile(new URL('favicon.ico', folder), await renderFavicon());
for (const name of names) {
  await writeFile(new URL(`icons/${name}.png`, folder), await renderIcon(name));
}
console.log('Drew favicon.svg, favicon.ico and icons/ in public/.');
