import { readFile } from 'node:fs/promises';
import type { Guide } from '#guide/guide.ts';
import { titleWithName } from '#head/page-head.ts';
import { siteUrl } from '#site';
import { idIn, toBook, type RenderedChapter } from './book.ts';
import Chapter from './Chapter.astro';
import { dayOfEdition, toChapters } from './chapters.ts';
import { openContainer } from './container.ts';
import { drawCover } from './cover.ts';
import { fileOf, toEpub } from './epub.ts';
import { readFonts, toFontFaces } from './fonts.ts';
import style from './edition.css?raw';
import { toColors, toOnePage } from './one-page.ts';
import pageStyle from './one-page.css?raw';

/**
 * Makes the e-book.
 *
 * @param guide The guide.
 * @returns An EPUB.
 * @throws AstroError when the text holds a character that no e-book can hold.
 */
export async function makeEpub(guide: Guide): Promise<Uint8Array> {
  const { opening } = guide.article;
  const fonts = await readFonts();
  const chapters = toBook(await renderChapters(guide), keysOf(guide), {
    isEpub: true,
    toHref: (chapter, id) => fileOf(chapter) + (id === undefined ? '' : `#${idIn(chapter, id)}`),
  });
  return toEpub({
    title: opening.title,
    creator: guide.name,
    description: opening.description,
    url: siteUrl('/'),
    modified: dayOfEdition(guide),
    chapters,
    cover: await drawCover(guide),
    fonts,
    style: toFontFaces(fonts, ({ name }) => `fonts/${name}`) + style,
  });
}

/**
 * Makes one file of the guide, for the browser.
 *
 * @param guide The guide.
 * @returns HTML that holds all it needs. It gets its policy as pages do.
 */
export async function makeOnePage(guide: Guide): Promise<string> {
  const { title, description } = guide.article.opening;
  const chapters = toBook(await renderChapters(guide), keysOf(guide), {
    isEpub: false,
    toHref: (chapter, id) => `#${id === undefined ? chapter : idIn(chapter, id)}`,
  });
  const faces = toFontFaces(
    await readFonts(),
    ({ bytes }) => `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}`,
  );
  return toOnePage({
    title: titleWithName(title, guide.name),
    description,
    url: siteUrl('/'),
    chapters,
    style: faces + toColors() + style + pageStyle,
  });
}

const keysOf = ({ sources }: Guide) => sources.map(({ key }) => key);

async function renderChapters(guide: Guide): Promise<RenderedChapter[]> {
  const container = await openContainer();
  const terms = await readFile('public/licenses/newsreader.txt', 'utf8');
  return Promise.all(
    toChapters(guide, terms).map(async (chapter) => ({
      chapter,
      // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- `astro check` knows its type; the linter does not read .astro files.
      html: await container.renderToString(Chapter, { props: { chapter, guide } }),
    })),
  );
}
