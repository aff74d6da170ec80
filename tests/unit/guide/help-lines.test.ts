import { expect, test } from 'vitest';
import { telephoneUrl, toHelpLines } from '#guide/help-lines.ts';

test('makes numbers that a phone can call', () => {
  expect([telephoneUrl('0808 80 10 800'), telephoneUrl('1-800-799-7233')]).toEqual([
    'tel:08088010800',
    'tel:18007997233',
  ]);
});

test('makes text messages with the words that the service asks for', () => {
  const [country] = toHelpLines([
    {
      id: '1-nowhere',
      collection: 'helpLines',
      data: {
        country: 'Nowhere',
        checked: new Date('2026-11-23'),
        lines: [
          { name: 'A', for: 'a', phone: '1', text: { number: '88 788', message: 'GO ON' } },
          { name: 'B', for: 'b', url: 'https://b.example/', text: { number: '988' } },
          { name: 'C', for: 'c', phone: '116 123' },
        ],
      },
    },
  ]);
  expect(country?.lines.map(({ phoneUrl, textUrl }) => [phoneUrl, textUrl])).toEqual([
    ['tel:1', 'sms:88788?body=GO%20ON'],
    [undefined, 'sms:988'],
    ['tel:116123', undefined],
  ]);
});
