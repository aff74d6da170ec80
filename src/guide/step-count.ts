import { ToWords } from 'to-words';

const toWords = new ToWords({ localeCode: 'en-US' });

/**
 * Spells out how many steps there are.
 *
 * @param count Number of steps.
 * @returns The number in lower-case words, such as `seventeen`.
 */
export function stepCountInWords(count: number): string {
  return toWords.convert(count).toLowerCase();
}

/**
 * Fills the number of steps into a text from the front matter.
 *
 * @param text Text in which `{steps}` stands for the number in words, `{Steps}` for it capitalized.
 * @param count Number of steps.
 * @returns The text with the number.
 */
export function fillStepCount(text: string, count: number): string {
  const words = stepCountInWords(count);
  return text
    .replaceAll('{steps}', words)
    .replaceAll('{Steps}', words.charAt(0).toUpperCase() + words.slice(1));
}
