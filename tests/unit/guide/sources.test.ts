import { expect, test } from 'vitest';
import { toSources } from '#guide/sources.ts';
import { sourceEntry } from '../../helpers/entries.ts';

test('lists sources by author, then year', () => {
  const sources = toSources([
    sourceEntry('roe-2001', { authors: ['Roe, R.'], year: 2001 }),
    sourceEntry('doe-2020', { year: 2020 }),
    sourceEntry('doe-2011', { year: 2011 }),
  ]);
  expect(sources.map(({ key }) => key)).toEqual(['doe-2011', 'doe-2020', 'roe-2001']);
});

test.each([
  [['Doe, J.'], 'Doe, J.'],
  [['Doe, J.', 'Roe, R.'], 'Doe, J., & Roe, R.'],
  [['Doe, J.', 'Roe, R.', 'Poe, E.'], 'Doe, J., Roe, R., & Poe, E.'],
  [['Doe, J.', 'and 84 co-authors'], 'Doe, J., and 84 co-authors'],
])('joins the authors %j', (authors, joined) => {
  expect(toSources([sourceEntry('doe', { authors })])[0]?.authors).toBe(joined);
});

test.each([
  [{ volume: '9', issue: '2', pages: '177–196' }, '9(2), 177–196'],
  [{ volume: '9', pages: '177–196' }, '9, 177–196'],
  [{ volume: '9' }, '9'],
  [{}, ''],
])('writes the place %j', (data, place) => {
  expect(toSources([sourceEntry('doe', data)])[0]?.place).toBe(place);
});

test.each([
  [
    '10.1002/(SICI)1097-4679(199601)52:1<5::AID-JCLP1>3.0.CO;2-#',
    '10.1002/(SICI)1097-4679(199601)52%3A1%3C5%3A%3AAID-JCLP1%3E3.0.CO%3B2-%23',
  ],
  ['10.1000/a%b"c?d', '10.1000/a%25b%22c%3Fd'],
  ['10.1000/a{b}^[c]`|\\+', '10.1000/a%7Bb%7D%5E%5Bc%5D%60%7C%5C%2B'],
  ['10.1000/a/../b', '10.1000/a%2F..%2Fb'],
])('encodes the DOI %s as its handbook says', (doi, encoded) => {
  const url = toSources([sourceEntry('doe', { doi })])[0]?.url ?? '';
  expect(url).toBe(`https://doi.org/${encoded}`);
  // What a browser asks for names the whole of it.
  expect(decodeURIComponent(new URL(url).pathname)).toBe(`/${doi}`);
});

test('links to the DOI where there is one, else to the address, else to nothing', () => {
  const urls = [
    { doi: '10.1111/ncmr.12073', url: 'https://a.example/' },
    { url: 'https://a.example/' },
    {},
  ].map((data) => toSources([sourceEntry('doe', data)])[0]?.url);
  expect(urls).toEqual(['https://doi.org/10.1111/ncmr.12073', 'https://a.example/', undefined]);
});
