/** Where it lies on a host. */
export const securityTxtPath = '.well-known/security.txt';

/** Days from the build until it has to be looked at again: RFC 9116 wants less than a year. */
const validDays = 364;

/**
 * Writes whom to tell about a security issue.
 *
 * @param contact Address to write to: `mailto:…`, `https://…` or `tel:…`.
 * @param origin Origin that the site is read at.
 * @param now When the site is built.
 * @returns The text of `security.txt`.
 * @throws Error when the contact is no such address.
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function toSecurityTxt(contact: string, origin: string, now: Date): string {
  if (!/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+?[\d-]+)$/.test(contact)) {
    throw new Error(
      `SECURITY_CONTACT is "${contact}", which is no address to write to. Write it with mailto:, https:// or tel: in front, such as mailto:security@example.org.`,
    );
  }
  const expires = new Date(now);
  expires.setUTCDate(expires.getUTCDate() + validDays);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${origin}/${securityTxtPath}`,
    '',
  ].join('\n');
}
