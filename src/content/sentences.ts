const sentenceSegmenter = new Intl.Segmenter('en-US', { granularity: 'sentence' });
const wordSegmenter = new Intl.Segmenter('en-US', { granularity: 'word' });

// What the segmenter takes for an end before a capital letter, and is none. The libraries that know more
// of these also take "I said no. He left." or sentences in quotation marks for one, and this guide is
// full of both. Short forms that can end a sentence, such as `etc.`, are left out.
const abbreviation =
  /(?:^|[\s("“‘'])(?:Dr|Mrs?|Ms|Mx|Prof|Rev|St|vs|cf|al|e\.g|i\.e|[ap]\.m)\.["”’')]*\s*$/;

/** A sentence in a text, and where it begins there. */
interface Sentence {
  text: string;
  index: number;
}

/**
 * Finds the sentences of a text.
 *
 * @param text Plain text.
 * @returns The sentences in order.
 */
export function findSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let goesOn = false;
  for (const { segment, index } of sentenceSegmenter.segment(text)) {
    const last = sentences.at(-1);
    if (last && goesOn) last.text += segment;
    else sentences.push({ text: segment, index });
    goesOn = abbreviation.test(segment);
  }
  return sentences.map(({ text: segment, index }) => ({ text: segment.trim(), index }));
}

/**
 * Splits a text into its sentences.
 *
 * @param text Plain text.
 * @returns The sentences in order.
 */
export function sentencesOf(text: string): string[] {
  return findSentences(text).map((sentence) => sentence.text);
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

// Digits, and the shares and ratios that research is told in.
const figure =
  /\d|\bper ?cent\b|\b(?:half|thirds?|quarters?|fifths?|tenths?) of\b|\b(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:two|three|four|five|ten|a hundred)\b|\b(?:twice|half|times) as (?:likely|many|often|much)\b/i;

/**
 * Tells whether a text gives a figure: digits, or a share or ratio in words.
 *
 * @param text Plain text.
 */
export function hasFigure(text: string): boolean {
  return figure.test(text);
}
