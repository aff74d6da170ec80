import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeText as text, nest, toContents, type BookChapter } from './book.ts';
import type { EditionFont } from './fonts.ts';

/** What an e-book is made from. */
export interface Epub {
  title: string;
  /** Who is named as its maker. */
  creator: string;
  description: string;
  /** Where the newest of it is read. */
  url: string;
  /** Day of its newest words. */
  modified: Date;
  chapters: readonly BookChapter[];
  /** A PNG, and what is on it. */
  cover: { bytes: Uint8Array; alt: string };
  fonts: readonly Pick<EditionFont, 'name' | 'bytes'>[];
  style: string;
}

/** Stays the same for good: by it, devices know a newer copy from another book. */
const identifier = 'urn:uuid:6f0f2a0e-6d1c-4c39-9f5b-1c17e2a4b717';

/** The types of files that a reader of books needs to know beforehand. */
const types = { xhtml: 'application/xhtml+xml', png: 'image/png', woff2: 'font/woff2' };

const summary =
  'Words carry everything. Drawings are decoration with a description each. There are no colors behind text, no sound, nothing that moves, and no script. Contents, headings, notes and lists are marked up; lines to write on are for paper.';

/**
 * Packs an e-book, for readers of EPUB 3 and of EPUB 2.
 *
 * @param epub What it is made from.
 * @returns The file: the same bytes for the same content.
 * @see https://www.w3.org/TR/epub-33/
 */
export function toEpub(epub: Epub): Uint8Array {
  const { chapters, cover, fonts, style, modified } = epub;
  const files: Record<string, string | Uint8Array> = {
    // It comes first, and is not compressed.
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'EPUB/package.opf': toPackage(epub),
    'EPUB/nav.xhtml': toNav(epub),
    'EPUB/toc.ncx': toNcx(epub),
    'EPUB/style.css': style,
    'EPUB/cover.xhtml': toPage(
      epub.title,
      `<section epub:type="cover"><h1 class="cover"><img src="cover.png" alt="${text(cover.alt)}"/></h1></section>`,
    ),
    'EPUB/cover.png': cover.bytes,
    ...Object.fromEntries(fonts.map(({ name, bytes }) => [`EPUB/fonts/${name}`, bytes])),
    ...Object.fromEntries(
      chapters.map(({ id, title, markup }) => [
        `EPUB/${fileOf(id)}`,
        toPage(title, `<section epub:type="chapter" role="doc-chapter">${markup}</section>`),
      ]),
    ),
  };
  // Zip files hold the hours of a clock on the wall, whatever the zone of the machine.
  const mtime = new Date(modified.getUTCFullYear(), modified.getUTCMonth(), modified.getUTCDate());
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      [
        typeof content === 'string' ? strToU8(content) : content,
        { level: /mimetype|png|woff2$/.test(name) ? 0 : 9 },
      ],
    ]),
  );
  return zipSync(zippable, { mtime });
}

/** The file of a chapter, by its id. */
export const fileOf = (id: string) => `${id}.xhtml`;

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>`;

function toPage(title: string, body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en-US" xml:lang="en-US">
<head><title>${text(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body><main>${body}</main></body>
</html>`;
}

function toPackage({ title, creator, description, url, modified, chapters, fonts }: Epub): string {
  const itemOf = (id: string, file: string, properties = '') => {
    const type = types[file.split('.').at(-1) as keyof typeof types];
    return `<item id="${id}" href="${file}" media-type="${type}"${properties && ` properties="${properties}"`}/>`;
  };
  const accessibility = [
    ['accessMode', 'textual'],
    ['accessMode', 'visual'],
    ['accessModeSufficient', 'textual'],
    ...[
      'alternativeText',
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
    ].map((feature) => ['accessibilityFeature', feature]),
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', summary],
  ].map(([name = '', value = '']) => `<meta property="schema:${name}">${value}</meta>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en-US">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifier}</dc:identifier>
<dc:title>${text(title)}</dc:title>
<dc:creator>${text(creator)}</dc:creator>
<dc:language>en-US</dc:language>
<dc:description>${text(description)}</dc:description>
<dc:source>${text(url)}</dc:source>
<meta property="dcterms:modified">${modified.toISOString().slice(0, 10)}T00:00:00Z</meta>
<meta name="cover" content="cover-image"/>
${accessibility.join('\n')}
</metadata>
<manifest>
${[
  itemOf('nav', 'nav.xhtml', 'nav'),
  '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
  '<item id="style" href="style.css" media-type="text/css"/>',
  itemOf('cover', 'cover.xhtml'),
  itemOf('cover-image', 'cover.png', 'cover-image'),
  ...fonts.map(({ name }, index) => itemOf(`font-${String(index)}`, `fonts/${name}`)),
  ...chapters.map(({ id, hasDrawing }) =>
    itemOf(`chapter-${id}`, fileOf(id), hasDrawing ? 'svg' : ''),
  ),
].join('\n')}
</manifest>
<spine toc="ncx">
<itemref idref="cover"/>
<itemref idref="nav"/>
${chapters.map(({ id }) => `<itemref idref="chapter-${id}"/>`).join('\n')}
</spine>
</package>`;
}

function toNav({ chapters }: Epub): string {
  const [first] = chapters;
  const landmarks = [
    '<li><a epub:type="cover" href="cover.xhtml">Cover</a></li>',
    '<li><a epub:type="toc" href="nav.xhtml">Contents</a></li>',
    first && `<li><a epub:type="bodymatter" href="${fileOf(first.id)}">Start</a></li>`,
  ];
  return toPage(
    'Contents',
    `<nav epub:type="toc" role="doc-toc"><h1>Contents</h1>${toContents(chapters, fileOf)}</nav>
<nav epub:type="landmarks" hidden="hidden"><h2>Landmarks</h2><ol>${landmarks.join('')}</ol></nav>`,
  );
}

/** Contents for readers of EPUB 2. */
function toNcx({ title, chapters }: Epub): string {
  const pointOf = ({ id, title: name }: BookChapter, below: string): string =>
    `<navPoint id="point-${id}"><navLabel><text>${text(name)}</text></navLabel><content src="${fileOf(id)}"/>${below}</navPoint>`;
  const points = nest(chapters).map(({ within, ...chapter }) =>
    pointOf(chapter, within.map((each) => pointOf(each, '')).join('')),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="en-US">
<head><meta name="dtb:uid" content="${identifier}"/></head>
<docTitle><text>${text(title)}</text></docTitle>
<navMap>${points.join('\n')}</navMap>
</ncx>`;
}
