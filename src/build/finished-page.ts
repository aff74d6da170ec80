import { keepGuide } from '#features/offline/names.ts';
import { editPage, type BuiltPage, type PageElement } from './built-page.ts';
import type { ScriptFile } from './page-scripts.ts';
import { toHash, toPolicy } from './policy.ts';
import { toUsedStyle } from './used-style.ts';

/**
 * Tells which script files a page loads.
 *
 * @param page A page as Astro writes it.
 * @returns Their addresses in the order in which they run, each once.
 */
export function loadedScripts(page: BuiltPage): string[] {
  return [...new Set(page.elements.flatMap(({ attributes }) => attributes.src ?? []))];
}

/** Whether a page says how much something takes up: the guide on a device, or a file. */
export const saysSize = (page: BuiltPage) => page.elements.some(isSize);

const isSize = ({ name, attributes }: PageElement) =>
  name === 'data' && ['guide-size', 'file-size'].includes(attributes.class ?? '');

/** What a page gets that stands for more pages than itself. */
interface Additions {
  /** The one file of all its scripts, if it loads any. */
  script: ScriptFile | undefined;
  /** Bytes of the whole guide, for a page that says them. */
  guideSize?: number;
  /** Bytes of files by their names, for a page that says them. */
  fileSizes?: ReadonlyMap<string, number>;
}

/**
 * Finishes a page: its scripts become one file, its style is what it uses, it says how large the guide
 * is, and it gets a policy with the hashes of all that. Nothing may change the page afterwards.
 *
 * @param page A page as Astro writes it.
 * @param additions What it gets.
 * @returns The HTML that is served.
 */
export function toFinishedPage(
  page: BuiltPage,
  { script, guideSize = 0, fileSizes }: Additions,
): string {
  const { html, elements } = page;
  const textOf = ({ content }: PageElement) => html.slice(content.start, content.end);
  const styles = elements.filter(({ name }) => name === 'style');
  const scripts = elements.filter(({ name }) => name === 'script');
  const files = scripts.filter(({ attributes }) => attributes.src !== undefined);
  const codes = scripts
    .filter((element) => !files.includes(element) && !isData(element))
    .map(textOf);

  const style = styleFor(page, styles.map(textOf).join(''), [...codes, script?.code].join('\n'));
  const policy = toPolicy(
    {
      scripts: [...codes.map(toHash), ...(script ? [script.hash] : [])],
      styles: style ? [toHash(style)] : [],
    },
    {
      ...(page.tags.has(keepGuide) && { workers: true, trustedTypes: [keepGuide] }),
      inlineFonts: style.includes('url(data:font/'),
    },
  );

  // It is before the first thing that it governs.
  const [first] = elements.filter(({ name }) => name !== 'data');
  const at = first ? { start: first.start, end: first.start } : undefined;
  return editPage(html, [
    ...(at ? [{ ...at, text: toMeta(policy) }] : []),
    ...replaceAll(styles, styles[0], style && `<style>${style}</style>`),
    ...replaceAll(files, files.at(-1), script && toScriptElement(script)),
    ...elements.filter(isSize).map(({ content, attributes }) => ({
      ...content,
      text:
        attributes.class === 'guide-size'
          ? toMegabytes(guideSize)
          : formatSize(fileSizes?.get(attributes.value ?? '') ?? 0),
    })),
  ]);
}

/** Data that a page carries for programs is no script to a browser. */
const isData = ({ attributes }: PageElement) => attributes.type === 'application/ld+json';

const toMeta = (policy: string) =>
  `<meta http-equiv="content-security-policy" content="${policy}">`;

const toScriptElement = ({ path, hash }: ScriptFile) =>
  `<script defer src="${path}" integrity="${hash}"></script>`;

/** Rounded up to a tenth. */
const toMegabytes = (bytes: number) => `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;

const formatSize = (bytes: number) =>
  bytes < 1_000_000 ? `${String(Math.ceil(bytes / 1000))} KB` : toMegabytes(bytes);

/** Takes out elements, with a text in place of one of them. */
function replaceAll(elements: PageElement[], place: PageElement | undefined, text = '') {
  return elements.map(({ start, end }) => ({
    start,
    end,
    text: start === place?.start ? text : '',
  }));
}

/** Styles that were made, by all that they were made from: few pages differ. */
const made = new Map<string, string>();

function styleFor(page: BuiltPage, css: string, code: string): string {
  const { tags, classes, attributes, types } = page;
  const there = [tags, classes, attributes, types].map((names) => [...names].sort().join(' '));
  const key = [css, code, ...there].join('\n');
  const style = made.get(key) ?? toUsedStyle(css, { tags, classes, attributes, types, code });
  made.set(key, style);
  return style;
}
