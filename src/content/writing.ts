import GithubSlugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';

/** A piece of a body and the line it stands on there, counted from 1. */
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
  /** Images and footnotes, as they are called in a sentence. */
  unshown: Located[];
  /** Ids of headings, as Astro makes them, and their level. */
  headings: (Located & { depth: number })[];
  /** Names of the components and HTML elements that are used, and of their attributes. */
  components: (Located & { attributes: string[] })[];
  /** Code: what stands in braces, comments aside, also in tags, and lines of import and export. */
  expressions: Located[];
}

/** Components that stand in a sentence for words that are only known once the steps are counted. */
const spoken = new Map([
  ['StepCount', 'seventeen'],
  ['StepLink', 'step three'],
]);

/** Kinds of nodes that no page has a place for, as they are called in a sentence. */
const unshown = new Map<string, string>([
  ['image', 'an image'],
  ['imageReference', 'an image'],
  ['footnoteReference', 'a footnote'],
]);

/** How far quotations, lists and tags may stand in one another. Writing needs far less. */
const deepest = 50;

// Digits, and the shares and ratios that research is told in.
const figure =
  /\d|\bper ?cent\b|\b(?:half|thirds?|quarters?|fifths?|tenths?) of\b|\b(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:two|three|four|five|ten|a hundred)\b|\b(?:twice|half|times) as (?:likely|many|often|much)\b/i;

const sentenceSegmenter = new Intl.Segmenter('en-US', { granularity: 'sentence' });
const wordSegmenter = new Intl.Segmenter('en-US', { granularity: 'word' });

/**
 * Reads an MDX body with the parser that also renders it.
 *
 * @param body MDX without front matter.
 * @returns What stands in it; lines count from the body's first line.
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

  function visit(node: MdastNode, depth: number): void {
    if (depth > deepest) throw new Error(`${String(lineOf(node))}:1: It nests too deep`);
    if (node.type === 'heading') {
      const text = textOf(node);
      writing.headings.push({ text: slugger.slug(text), line: lineOf(node), depth: node.depth });
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
    const name = unshown.get(node.type);
    if (name !== undefined) writing.unshown.push({ text: name, line: lineOf(node) });
    if (isComponent(node, 'a')) writing.links.push(attributeOf(node, 'href'));
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
    if ('children' in node) for (const child of node.children) visit(child, depth + 1);
  }

  visit(mdxToMdast(body), 0);
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

/**
 * Splits a text into its sentences.
 *
 * @param text Plain text.
 * @returns The sentences in order.
 */
export function sentencesOf(text: string): string[] {
  return [...sentenceSegmenter.segment(text)].map(({ segment }) => segment.trim());
}

/**
 * Tells whether a text gives a figure: digits, or a share or ratio in words.
 *
 * @param text Plain text.
 */
export function hasFigure(text: string): boolean {
  return figure.test(text);
}

/**
 * Splits a text into its words.
 *
 * @param text Plain text.
 * @returns The words in order, without punctuation.
 */
export function wordsIn(text: string): string[] {
  return [...wordSegmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
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
    sentences: [...sentenceSegmenter.segment(text)].map(({ segment, index }) => ({
      text: segment.trim(),
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

function isExpression(
  node: MdastNode,
): node is Extract<MdastNode, { type: 'mdxTextExpression' | 'mdxFlowExpression' }> {
  return node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';
}

function isComponent(node: MdastNode, name: string): node is Element {
  return isElement(node) && node.name === name;
}

/** The code in an attribute: `...rest`, or what stands in braces as its value. */
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
