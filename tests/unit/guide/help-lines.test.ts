import { describe, expect, test } from 'vitest';
import { telephoneUrl, toHelpLines, toNeeds } from '#guide/help-lines.ts';

const line = {
  for: 'a',
  hours: 'day and night',
  needs: ['not-safe'],
  read: { on: 'A page', pageDate: '2026' },
};

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
        emergency: { unknown: 'We found none.' },
        lines: [
          { ...line, name: 'A', phone: '1', text: { number: '88 788', message: 'GO ON' } },
          { ...line, name: 'B', url: 'https://b.example/', text: { number: '988' } },
          { ...line, name: 'C', phone: '+44 116 123' },
        ],
      },
    },
  ]);
  expect(country?.lines.map(({ phoneUrl, textUrl }) => [phoneUrl, textUrl])).toEqual([
    ['tel:1', 'sms:88788?body=GO%20ON'],
    [undefined, 'sms:988'],
    ['tel:+44116123', undefined],
  ]);
});

describe('needs', () => {
  const countries = toHelpLines([
    {
      id: '1-nowhere',
      collection: 'helpLines',
      filePath: 'content/help-lines/1-nowhere.yaml',
      data: {
        country: 'Nowhere',
        checked: new Date('2026-11-23'),
        emergency: { number: '112' },
        lines: [{ ...line, name: 'A', phone: '1' }],
      },
    },
  ]);
  const need = (id: string) => ({
    id,
    collection: 'needs' as const,
    data: { title: 'A need', summary: 'Call.', emergency: false },
  });

  test('come with the lines that serve them, by country', () => {
    const [safe, alive] = toNeeds([need('1-not-safe'), need('2-not-alive')], countries);
    expect(safe?.countries.map(({ lines }) => lines.map(({ name }) => name))).toEqual([['A']]);
    expect(alive?.countries).toEqual([]);
  });

  test('that a line names and that are not there are rejected with the file', () => {
    expect(() => toNeeds([need('1-not-alive')], countries)).toThrow(
      'content/help-lines/1-nowhere.yaml: The line "A" names the need "not-safe", which is not there. Use one of: not-alive.',
    );
  });
});
