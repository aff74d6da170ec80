import { Parser } from 'htmlparser2';

/** A part of a page's HTML, from its first character to the one after its last. */
export interface Range {
  start: number;
  end: number;
}

/** A `<script>`, `<style>` or `<data>` of a page. */
export interface PageElement extends Range {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** What is between its tags. */
  content: Range;
}

/** What the finishing pass has to know of a page. */
export interface BuiltPage {
  html: string;
  /** Names of its elements. */
  tags: ReadonlySet<string>;
  /** All values of `class`, word by word. */
  classes: ReadonlySet<string>;
  /** Names of all attributes. */
  attributes: ReadonlySet<string>;
  /** All values of `type`. */
  types: ReadonlySet<string>;
  /** Its scripts, styles and `<data>`, in order. */
  elements: readonly PageElement[];
}

const wanted = new Set(['script', 'style', 'data']);

/**
 * Reads a page. It is the one time in a build that its HTML is parsed.
 *
 * @param html A page as Astro writes it.
 * @returns What is in it.
 */
export function readPage(html: string): BuiltPage {
  const tags = new Set<string>();
  const classes = new Set<string>();
  const names = new Set<string>();
  const types = new Set<string>();
  const elements: PageElement[] = [];
  let open: PageElement | undefined;

  const parser = new Parser({
    onopentag(name, attributes) {
      tags.add(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        names.add(attribute);
        if (attribute === 'class') for (const word of value.split(/\s+/)) classes.add(word);
        if (attribute === 'type') types.add(value);
      }
      if (!wanted.has(name)) return;
      const start = parser.endIndex + 1;
      const content = { start, end: start };
      open = { name, attributes, start: parser.startIndex, end: start, content };
    },
    onclosetag(name) {
      if (open?.name !== name) return;
      open.content.end = parser.startIndex;
      open.end = parser.endIndex + 1;
      elements.push(open);
      open = undefined;
    },
  });
  parser.end(html);
  return { html, tags, classes, attributes: names, types, elements };
}

/**
 * Changes parts of a page and nothing else of it.
 *
 * @param html The page.
 * @param edits What to write in place of which part; parts do not overlap, and may be empty.
 * @returns The page with all of the changes.
 */
export function editPage(html: string, edits: readonly (Range & { text: string })[]): string {
  let position = 0;
  const pieces: string[] = [];
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(html.slice(position, start), text);
    position = end;
  }
  return pieces.join('') + html.slice(position);
}
