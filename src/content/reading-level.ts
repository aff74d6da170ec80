import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { wordsIn } from './sentences.ts';

/** Highest US school grade that a section may need. The article is read at night, by someone upset. */
export const highestGrade = 7;

/** Longest paragraph, in sentences. */
export const longestParagraph = 4;

/** Longest sentence, in words. */
export const longestSentence = 30;

/**
 * Flesch-Kincaid grade level of a text (Kincaid, Fishburne, Rogers & Chissom 1975, Navy report 8-75).
 *
 * @param sentences The text, a sentence each, without markup.
 * @returns US school grade; 7 reads easily at the age of 12. 0 for a text without words.
 */
export function readingGrade(sentences: string[]): number {
  const words = sentences.flatMap(wordsIn);
  if (words.length === 0) return 0;
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

/**
 * Minutes that an adult takes to read a number of words in silence.
 *
 * @param words Number of words.
 * @returns Whole minutes, at least 1, at 238 words a minute (Brysbaert 2019, Journal of Memory and
 *   Language 109, average over 190 studies of English non-fiction).
 */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 238));
}
