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
  /** Addresses of links and images. */
  links: Located[];
  /** Ids of headings, as Astro makes them, and their level. */
  headings: (Located & { depth: number })[];
  /** Names of the components and HTML elements that are used. */
  components: Located[];
  /** Code: what stands in braces, comments aside, and lines of import and export. */
  expressions: Located[];
}

/** Components that stand in a sentence for words that are only known once the steps are counted. */
const spoken = new Map([
  ['StepCount', 'seventeen'],
  ['StepLink', 'step three'],
]);

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
    headings: [],
    components: [],
    expressions: [],
  };
  const slugger = new GithubSlugger();

  function visit(node: MdastNode): void {
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
    if (node.type === 'link' || node.type === 'image')
      writing.links.push({ text: node.url, line: lineOf(node) });
    if (isComponent(node, 'a')) writing.links.push(attributeOf(node, 'href'));
    if (isElement(node)) {
      writing.components.push({ text: node.name ?? '', line: lineOf(node) });
    }
    if (node.type === 'mdxjsEsm') {
      writing.expressions.push({ text: node.value, line: lineOf(node) });
    }
    if (isExpression(node) && !/^\s*\/\*.*\*\/\s*$/s.test(node.value)) {
      writing.expressions.push({ text: node.value, line: lineOf(node) });
    }
    if (isComponent(node, 'Cite')) writing.citations.push(attributeOf(node, 'source'));
    if (isComponent(node, 'StepLink')) writing.stepLinks.push(attributeOf(node, 'to'));
    if ('children' in node) node.children.forEach(visit);
  }

  visit(mdxToMdast(body));
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

  /** The line of a place in the text. Tags take up lines that the text does not have. */
  function lineAt(index: number): number {
    let rest = index;
    for (const piece of pieces) {
      if (rest < piece.text.length) return piece.line + newlinesIn(piece.text.slice(0, rest));
      rest -= piece.text.length;
    }
    return lineOf(node);
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

function newlinesIn(text: string): number {
  return text.split('\n').length - 1;
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

function attributeOf(element: Element, name: string): Located {
  const value = element.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  )?.value;
  return { text: typeof value === 'string' ? value : '', line: lineOf(element) };
}

function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}
