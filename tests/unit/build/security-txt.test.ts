import { expect, test } from 'vitest';
import { toSecurityTxt } from '../../../src/build/security-txt.ts';

const built = new Date('2026-03-01T12:00:00Z');
const write = (contact: string, now = built) =>
  toSecurityTxt(contact, 'https://guide.example', now);

test('says whom to tell, in which language, and where the file belongs', () => {
  expect(write('mailto:security@guide.example').split('\n')).toEqual([
    'Contact: mailto:security@guide.example',
    expect.stringMatching(/^Expires: /),
    'Preferred-Languages: en',
    'Canonical: https://guide.example/.well-known/security.txt',
    '',
  ]);
});

test.each(['2026-03-01T12:00:00Z', '2027-03-01T12:00:00Z', '2028-02-29T00:00:00Z'])(
  'built at %s, it holds for nearly a year and never longer',
  (time) => {
    const now = new Date(time);
    const expires = /^Expires: (.*)$/m.exec(write('tel:+1-201-555-0123', now))?.[1] ?? '';
    const days = (Date.parse(expires) - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(360);
    expect(days).toBeLessThan(365);
  },
);

test.each([
  'security@guide.example',
  'http://guide.example/',
  'mailto:nobody',
  'us',
  'mailto:a@b\nX: y',
])('rejects %s', (contact) => {
  expect(() => write(contact)).toThrow(
    `SECURITY_CONTACT is "${contact}", which is no address to write to.`,
  );
});
