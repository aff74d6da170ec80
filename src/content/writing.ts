import GithubSlugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';
import { findSentences, hasFigure, wordsIn } from './sentences.ts';

/** A piece of a body and the line it is on there, counted from 1. */
export interface Located {
  text: string;
  line: number;
}

/** A paragraph without markup. */
export interface Paragraph extends Located {
  sentences: Located[];
  hasFigure: boolean;
  hasCitation: boolean;
}

/** What the guide needs to know of an entry's body besides how to render it. */
export interface Writing {
  /** Number of words a reader reads. */
  words: number;
  /** The paragraphs in reading order; those of lists and notes too, headings not. */
  paragraphs: Paragraph[];
  /** Keys named by `<Cite source="…">`. */
  citations: Located[];
  /** Slugs named by `<StepLink to="…">`. */
  stepLinks: Located[];
  /** Addresses of links. */
  links: Located[];
  /** Markdown that no page has a place for, as it is called in a sentence, and what to do about it. */
  unshown: (Located & { fix: string })[];
  /** Ids of headings, as Astro makes them, and their level; a component has no words for its id. */
  headings: (Located & { depth: number; hasComponent: boolean })[];
  /** Names of the components and HTML elements that are used, and of their attributes. */
  components: (Located & { attributes: string[] })[];
  /** Code: what is in braces, comments aside, also in tags, and lines of import and export. */
  expressions: Located[];
}

/** Components that are placeholders in a sentence for words that are only known once the steps are counted. */
const spoken = new Map([
  ['StepCount', 'seventeen'],
  ['StepLink', 'step three'],
]);

/** Kinds of nodes that no page has a place for: on a phone, or at all. */
const unshown = new Map<string, { text: string; fix: string }>([
  ['image', { text: 'an image', fix: 'Say it in the text.' }],
  ['imageReference', { text: 'an image', fix: 'Say it in the text.' }],
  ['footnoteReference', { text: 'a footnote', fix: 'Say it in the text.' }],
  ['table', { text: 'a table', fix: 'Say it in sentences, or make it a list.' }],
  ['code', { text: 'a block of code', fix: 'Take out the ``` around it.' }],
  ['inlineCode', { text: 'code', fix: 'Take out the ` around it.' }],
  ['delete', { text: 'crossed-out text', fix: 'Take it out, or the ~ around it.' }],
  ['thematicBreak', { text: 'a line across', fix: 'Take it out.' }],
]);

/** How far lists and quotations may be nested before a phone has no room for their lines. */
const deepestShown = 3;

/** How far anything may be nested, for what reads and renders it. */
const deepest = 50;

/**
 * Reads an MDX body with the parser that also renders it.
 *
 * @param body MDX without front matter.
 * @returns Its content; lines count from the body's first line.
 * @throws Error with `line:column: reason` when the MDX is broken.
 */
export function readWriting(body: string): Writing {
  const writing: Writing = {
    words: 0,
    paragraphs: [],
    citations: [],
    stepLinks: [],
    links: [],
    unshown: [],
    headings: [],
    components: [],
    expressions: [],
  };
  const slugger = new GithubSlugger();

  function visit(node: MdastNode, depth: number, indents: number): void {
    if (depth > deepest) throw new Error(`${String(lineOf(node))}:1: It nests too deep`);
    if (node.type === 'heading') {
      const text = textOf(node);
      writing.headings.push({
        text: slugger.slug(text),
        line: lineOf(node),
        depth: node.depth,
        hasComponent: node.children.some(holdsElement),
      });
      writing.words += wordsIn(text).length;
    }
    if (node.type === 'paragraph' || node.type === 'tableCell') {
      const paragraph = readParagraph(node);
      writing.paragraphs.push(paragraph);
      writing.words += wordsIn(paragraph.text).length;
    }
    if (node.type === 'link' || node.type === 'definition') {
      writing.links.push({ text: node.url, line: lineOf(node) });
    }
    const found = findUnshown(node, indents);
    if (found) writing.unshown.push({ ...found, line: lineOf(node) });
    if (isElement(node)) {
      const line = lineOf(node);
      const attributes = node.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' ? [attribute.name] : [],
      );
      writing.components.push({ text: node.name ?? '', line, attributes });
      for (const text of node.attributes.flatMap(codeIn)) writing.expressions.push({ text, line });
    }
    if (node.type === 'mdxjsEsm') {
      writing.expressions.push({ text: node.value, line: lineOf(node) });
    }
    if (isExpression(node) && !/^\s*\/\*.*\*\/\s*$/s.test(node.value)) {
      writing.expressions.push({ text: node.value, line: lineOf(node) });
    }
    if (isComponent(node, 'Cite')) writing.citations.push(attributeOf(node, 'source'));
    if (isComponent(node, 'StepLink')) writing.stepLinks.push(attributeOf(node, 'to'));
    if (!('children' in node)) return;
    const isIndented = node.type === 'list' || node.type === 'blockquote';
    for (const child of node.children) visit(child, depth + 1, indents + (isIndented ? 1 : 0));
  }

  visit(mdxToMdast(body), 0, 0);
  return writing;
}

/**
 * The sentences of a body.
 *
 * @param writing What was read from the body.
 * @returns Its sentences in reading order, without markup.
 */
export function sentencesIn({ paragraphs }: Writing): Located[] {
  return paragraphs.flatMap(({ sentences }) => sentences);
}

function findUnshown(node: MdastNode, indents: number): { text: string; fix: string } | undefined {
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    return { text: 'a box to tick', fix: 'Take out the [ ], or make it a prompt of the exercise.' };
  }
  if ((node.type === 'list' || node.type === 'blockquote') && indents === deepestShown) {
    return {
      text: 'a list or quotation inside three others',
      fix: 'Bring it out by one level at least.',
    };
  }
  return unshown.get(node.type);
}

function readParagraph(node: MdastNode): Paragraph {
  const pieces = piecesOf(node);
  const lines = pieces.map(({ text }) => text).join('');
  const text = lines.replaceAll('\n', ' ');

  // Where the lines of the pieces begin in the text. Tags take up lines that the text does not have.
  const starts = startsOfLines(pieces);
  let current = 0;
  /** The line of a place in the text, not before the one that was asked for last. */
  function lineAt(index: number): number {
    while ((starts[current + 1]?.index ?? Infinity) <= index) current += 1;
    return starts[current]?.line ?? lineOf(node);
  }

  return {
    text,
    line: lineOf(node),
    sentences: findSentences(text).map(({ text: sentence, index }) => ({
      text: sentence,
      line: lineAt(index),
    })),
    hasFigure: hasFigure(text),
    hasCitation: cites(node),
  };
}

function startsOfLines(pieces: Located[]): { index: number; line: number }[] {
  let index = 0;
  return pieces.flatMap((piece) =>
    piece.text.split('\n').map((text, offset, lines) => {
      const start = { index, line: piece.line + offset };
      index += text.length + (offset < lines.length - 1 ? 1 : 0);
      return start;
    }),
  );
}

function textOf(node: MdastNode): string {
  return piecesOf(node)
    .map(({ text }) => text)
    .join('');
}

/** The text of a node in the pieces that markup cuts it into, with its line breaks. */
function piecesOf(node: MdastNode): Located[] {
  const line = lineOf(node);
  if (node.type === 'break') return [{ text: '\n', line }];
  if (node.type === 'text' || node.type === 'inlineCode') return [{ text: node.value, line }];
  if (!('children' in node)) return [];
  const pieces = node.children.flatMap(piecesOf);
  if (pieces.length > 0 || !isElement(node)) return pieces;
  return [{ text: spoken.get(node.name ?? '') ?? '', line }];
}

function cites(node: MdastNode): boolean {
  return isComponent(node, 'Cite') || ('children' in node && node.children.some(cites));
}

type Element = Extract<MdastNode, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>;

function isElement(node: MdastNode): node is Element {
  return node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
}

function holdsElement(node: MdastNode): boolean {
  return isElement(node) || ('children' in node && node.children.some(holdsElement));
}

function isExpression(
  node: MdastNode,
): node is Extract<MdastNode, { type: 'mdxTextExpression' | 'mdxFlowExpression' }> {
  return node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';
}

function isComponent(node: MdastNode, name: string): node is Element {
  return isElement(node) && node.name === name;
}

/** The code in an attribute: `...rest`, or what is in braces as its value. */
function codeIn(attribute: Element['attributes'][number]): string[] {
  if (attribute.type !== 'mdxJsxAttribute') return [attribute.value];
  const { value } = attribute;
  return typeof value === 'object' && value !== null ? [value.value] : [];
}

function attributeOf(element: Element, name: string): Located {
  const value = element.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  )?.value;
  return { text: typeof value === 'string' ? value : '', line: lineOf(element) };
}

function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}
