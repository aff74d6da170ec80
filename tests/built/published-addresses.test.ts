import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  findAddressProblems,
  publishedFile,
  readBuiltAddresses,
  toPublished,
} from '../../scripts/addresses.ts';
import { builtPages, dist, linkTo } from '../helpers/built-site.ts';

const list = readFileSync(join(import.meta.dirname, '../..', publishedFile), 'utf8');
const published = toPublished(list);
const built = readBuiltAddresses(dist, linkTo('/'));

test('every address that was ever published answers, and every address is on the list', () => {
  expect(findAddressProblems(published, built)).toEqual([]);
});

test('the list has every page that can be shared', () => {
  const paths = builtPages().map(({ path }) => path);
  expect(published).toEqual(expect.arrayContaining(paths.filter((path) => path !== '/404.html')));
});

test('the list names each address once, in order', () => {
  expect(published).toEqual([...new Set(published)].sort());
});
