import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

/** Numbers of so many digits are short codes, such as 988 or 116 123, which no numbering plan lists. */
const longestShortCode = 6;

/**
 * Finds what is wrong with a phone number.
 *
 * @param number The number as people write it in its country: digits, with spaces, hyphens or
 *   brackets between them, or + and the country's code in front.
 * @param region Two letters of the country (ISO 3166-1), such as `GB`; undefined where a number has to
 *   hold for several.
 * @returns What is wrong and what to do, or undefined for a number that can be dialed.
 */
export function findPhoneProblem(number: string, region: string | undefined): string | undefined {
  if (!/^\+?\d[\d ()-]*$/.test(number)) {
    return `"${number}" holds more than one number, or letters. Write the digits of one number as they are dialed, such as 1-800-799-7233; a second number is a line of its own, and an extension belongs into note.`;
  }
  const isShort =
    !number.startsWith('+') && number.replaceAll(/\D/g, '').length <= longestShortCode;
  if (isShort) return undefined;
  if (region === undefined && !number.startsWith('+')) {
    return `"${number}" does not say of which country it is. Begin it with + and the country's code.`;
  }
  const parsed = parsePhoneNumberFromString(number, {
    ...(region !== undefined && { defaultCountry: region as CountryCode }),
    extract: false,
  });
  return parsed?.isPossible() === true
    ? undefined
    : `"${number}" is no phone number in ${region ?? 'any country'}. Compare it with where it was read.`;
}

/**
 * Makes what a phone dials of a number that {@link findPhoneProblem} finds sound.
 *
 * @param number The number as people write it.
 * @returns Its digits, with the + in front if it has one.
 */
export function toDialed(number: string): string {
  return number.replaceAll(/[^\d+]/g, '');
}
