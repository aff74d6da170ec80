import { colorOf } from '#styles/colors.ts';
import { escapeText as text, toContents, type BookChapter } from './book.ts';

/** What the one file is made from. */
export interface OnePage {
  title: string;
  description: string;
  /** Where the newest of it is read. */
  url: string;
  /** The first one has the title of the whole. */
  chapters: readonly BookChapter[];
  style: string;
}

/**
 * Makes one file of all chapters, which asks for nothing else.
 *
 * @param page What it is made from.
 * @returns HTML, without a policy as yet.
 */
export function toOnePage({ title, description, url, chapters, style }: OnePage): string {
  const [opening, ...rest] = chapters;
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<title>${text(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${text(description)}">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${text(url)}">
<style>${style}</style>
</head>
<body>
<main>
${opening ? sectionOf(opening) : ''}
<nav id="contents" aria-labelledby="contents-title"><h2 id="contents-title">Contents</h2>${toContents(rest, (id) => `#${id}`)}</nav>
${rest.map((chapter) => sectionOf(chapter, '<p class="to-contents"><a href="#contents">Contents</a></p>')).join('\n')}
</main>
</body>
</html>
`;
}

const sectionOf = ({ id, markup }: BookChapter, end = '') =>
  `<section id="${id}" class="chapter">${markup}${end}</section>`;

/** The colors of the site that the one file has, by day and by night. */
export function toColors(): string {
  const names = ['paper', 'ink', 'soft', 'terracotta', 'rule'];
  const properties = (theme: 'light' | 'dark') =>
    names.map((name) => `--${name}:${colorOf(name)[theme]}`).join(';');
  return `:root{${properties('light')}}@media screen and (prefers-color-scheme:dark){:root{${properties('dark')}}}\n`;
}
