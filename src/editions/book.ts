import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import { findControlCharacter } from '#content/characters.ts';
import { reject } from '#content/problems.ts';
import { sitePath, siteUrl } from '#site';
import type { Chapter } from './chapters.ts';

/** A chapter as its components show it. */
export interface RenderedChapter {
  chapter: Chapter;
  html: string;
}

/** A chapter that is ready for an edition. */
export interface BookChapter extends Pick<Chapter, 'id' | 'title' | 'level'> {
  markup: string;
  hasDrawing: boolean;
}

/** What editions do in ways of their own. */
export interface Form {
  /** Address of a place: an id alone is its chapter's own. */
  toHref(chapter: string, id?: string): string;
  /** E-books have notes in each chapter, to show over the text; without, sources are the endnotes. */
  isEpub: boolean;
}

type Element = ReturnType<typeof DomUtils.findAll>[number];

/** Classes that the style of editions knows. */
const known = new Set(
  'label lead stop-here-if safety-note exercise room tick box drawing notes note sources reference terms unbroken'.split(
    ' ',
  ),
);

/**
 * Makes chapters fit for an edition: ids that no other chapter has, links that lead to where the edition
 * has what they name, and else to the site, and numbers where a source is cited.
 *
 * @param rendered The chapters of the edition.
 * @param sourceKeys Keys of all sources in the order of their list, which numbers them.
 * @param form What the edition does in its own way.
 * @returns The chapters, as XML for an e-book, and else as HTML.
 * @throws AstroError with the chapter when it holds a character that no program can read.
 */
export function toBook(
  rendered: readonly RenderedChapter[],
  sourceKeys: readonly string[],
  form: Form,
): BookChapter[] {
  const parsed = rendered.map(({ chapter, html }) => {
    rejectUnreadable(chapter, html);
    // Drawings have attributes with capitals.
    return { chapter, document: parseDocument(html, { lowerCaseAttributeNames: false }) };
  });
  const ids = new Map(
    parsed.map(({ chapter, document }) => [
      chapter.id,
      new Set(elementsOf(document).flatMap(({ attribs }) => attribs.id ?? [])),
    ]),
  );
  const chapterAt = new Map(
    parsed.flatMap(({ chapter }) => chapter.paths.map((path) => [path, chapter.id] as const)),
  );

  /** Where a link leads: each has the address that it has on the site. */
  function toAddress(href: string, own: string): string {
    const base = sitePath('/');
    if (!href.startsWith('#') && !href.startsWith(base)) return href;
    const path = href.startsWith('#') ? href : `/${href.slice(base.length)}`;
    const [page = '', id] = path.split('#');
    const chapter = page === '' ? own : (chapterAt.get(path) ?? chapterAt.get(page));
    if (chapter === undefined) return siteUrl(path);
    return id !== undefined && ids.get(chapter)?.has(id)
      ? form.toHref(chapter, id)
      : form.toHref(chapter);
  }

  return parsed.map(({ chapter, document }, index) => {
    const { id, title, level } = chapter;
    // In one file, the first chapter has the title of the whole.
    const lower = form.isEpub || index === 0 ? 0 : level;
    for (const element of elementsOf(document)) {
      const { attribs } = element;
      const classes = attribs.class?.split(/\s+/) ?? [];
      if (classes.includes('notes') && !form.isEpub) DomUtils.removeElement(element);
      if (classes.includes('note')) Object.assign(attribs, noteAttributes);
      if (classes.includes('cite')) citeIn(element, id, sourceKeys, form);
      else if (attribs.href !== undefined) attribs.href = toAddress(attribs.href, id);
      // What reads books sends no messages, and checkers do not know the scheme. The number is there.
      if (form.isEpub && attribs.href?.startsWith('sms:')) {
        element.name = 'span';
        Reflect.deleteProperty(attribs, 'href');
      }
      setOrDrop(attribs, 'class', classes.filter((name) => known.has(name)).join(' '));
      if (attribs.id !== undefined) attribs.id = idIn(id, attribs.id);
      // The same note is in several chapters, and a list of landmarks has each by its name.
      if (classes.includes('safety-note')) {
        attribs['aria-label'] = `${attribs['aria-label'] ?? ''}: ${title}`;
      }
      const label = attribs['aria-labelledby'];
      if (label !== undefined) attribs['aria-labelledby'] = idIn(id, label);
      // What opens by itself on the site is open: not every reader of books can open it.
      if (element.name === 'details') element.name = 'div';
      if (element.name === 'summary') element.name = 'p';
      const heading = /^h([1-6])$/.exec(element.name)?.[1];
      if (heading) element.name = `h${String(Math.min(Number(heading) + lower, 6))}`;
    }
    return {
      id,
      title,
      level,
      markup: render(document, { xmlMode: form.isEpub, encodeEntities: 'utf8' }),
      hasDrawing: elementsOf(document).some(({ name }) => name === 'svg'),
    };
  });
}

/** An id that no other chapter has: those of chapters hold no dot. */
export const idIn = (chapter: string, id: string) => `${chapter}.${id}`;

/** Chapters of level 1, each with those of level 2 that follow it. */
export function nest<Of extends { level: 1 | 2 }>(
  chapters: readonly Of[],
): (Of & { within: Of[] })[] {
  const nested: (Of & { within: Of[] })[] = [];
  for (const chapter of chapters) {
    if (chapter.level === 1) nested.push({ ...chapter, within: [] });
    else nested.at(-1)?.within.push(chapter);
  }
  return nested;
}

/**
 * Lists chapters, those of level 2 below the ones that they belong to.
 *
 * @param chapters Chapters in reading order.
 * @param toHref Where one stands, by its id.
 * @returns An `<ol>`, which is HTML and XML.
 */
export function toContents(
  chapters: readonly Pick<BookChapter, 'id' | 'title' | 'level'>[],
  toHref: (id: string) => string,
): string {
  const linkTo = ({ id, title }: Pick<BookChapter, 'id' | 'title'>) =>
    `<a href="${toHref(id)}">${escapeText(title)}</a>`;
  const entries = nest(chapters).map(({ within, ...chapter }) => {
    const below = within.map((each) => `<li>${linkTo(each)}</li>`).join('');
    return `<li>${linkTo(chapter)}${below && `<ol>${below}</ol>`}</li>`;
  });
  return `<ol>${entries.join('\n')}</ol>`;
}

/** Writes a text so that XML and HTML show it as it is. */
export const escapeText = (text: string) =>
  text.replaceAll(/[&<>"]/g, (sign) => `&#${String(sign.codePointAt(0))};`);

const noteAttributes = { 'epub:type': 'footnote', role: 'doc-footnote' };

function elementsOf(document: ReturnType<typeof parseDocument>): Element[] {
  return DomUtils.findAll(() => true, document);
}

/** The words that cite a source lead to its note, and have its number behind them. */
function citeIn(
  element: Element,
  chapter: string,
  sourceKeys: readonly string[],
  form: Form,
): void {
  const key = element.attribs.href?.replace('#source-', '') ?? '';
  const number = parseDocument(`<sup>${String(sourceKeys.indexOf(key) + 1)}</sup>`).children;
  for (const child of number) DomUtils.appendChild(element, child);
  element.attribs = {
    ...(form.isEpub && { 'epub:type': 'noteref' }),
    role: 'doc-noteref',
    href: form.isEpub ? form.toHref(chapter, `source-${key}`) : form.toHref('sources', key),
  };
}

function setOrDrop(attributes: Record<string, string>, name: string, value: string): void {
  if (value === '') Reflect.deleteProperty(attributes, name);
  else attributes[name] = value;
}

function rejectUnreadable({ body, title }: Chapter, html: string): void {
  const unreadable = findControlCharacter(html);
  if (!unreadable) return;
  const part = 'part' in body ? body.part : 'step' in body ? body.step : undefined;
  const entry = part?.entry ?? ('reading' in body ? body.reading.entry : undefined);
  reject([
    {
      file: entry?.filePath ?? `The chapter “${title}”`,
      problem: `The text holds the character ${unreadable.code}, which no e-book can hold.`,
      fix: 'Find it, perhaps written like &#7;, and take it out.',
    },
  ]);
}
