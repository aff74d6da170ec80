import { describe, expect, test } from 'vitest';
import { findMissingPackages } from '../../../scripts/lockfile.mjs';

const system = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const isPresent = () => true;

test('misses nothing when the packages are installed as the lockfile names them', () => {
  const lockfile = { packages: { '': {}, 'node_modules/astro': { version: '7.3.4' } } };
  const installed = { packages: { 'node_modules/astro': { version: '7.3.4' } } };
  expect(findMissingPackages(lockfile, installed, system, isPresent)).toEqual([]);
});

test('misses every package when nothing is installed', () => {
  const lockfile = {
    packages: {
      '': {},
      'node_modules/astro': { version: '7.3.4' },
      'node_modules/vite': { version: '8.3.8' },
    },
  };
  expect(findMissingPackages(lockfile, {}, system, isPresent)).toEqual([
    'node_modules/astro',
    'node_modules/vite',
  ]);
});

test('misses a package that is installed in another version', () => {
  const lockfile = { packages: { 'node_modules/astro': { version: '7.3.4' } } };
  const installed = { packages: { 'node_modules/astro': { version: '7.3.3' } } };
  expect(findMissingPackages(lockfile, installed, system, isPresent)).toEqual([
    'node_modules/astro',
  ]);
});

test('misses a package whose folder was deleted', () => {
  const lockfile = { packages: { 'node_modules/astro': { version: '7.3.4' } } };
  expect(findMissingPackages(lockfile, lockfile, system, () => false)).toEqual([
    'node_modules/astro',
  ]);
});

describe('compiled code, which comes as one optional package for each system', () => {
  const version = '0.28.1';
  const optional = true;
  const lockfile = {
    packages: {
      'node_modules/binding-darwin-arm64': { version, optional, os: ['darwin'], cpu: ['arm64'] },
      'node_modules/binding-linux-arm64': { version, optional, os: ['linux'], cpu: ['arm64'] },
      'node_modules/binding-linux-x64': {
        version,
        optional,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['glibc'],
      },
      'node_modules/binding-linux-x64-musl': {
        version,
        optional,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
      },
      'node_modules/binding-wasm': { version, optional },
    },
  };

  test('is missed where npm left out the package for this system', () => {
    expect(findMissingPackages(lockfile, {}, system, isPresent)).toEqual([
      'node_modules/binding-linux-x64',
    ]);
  });

  test('is not missed for other systems', () => {
    const installed = { packages: { 'node_modules/binding-linux-x64': { version } } };
    expect(findMissingPackages(lockfile, installed, system, isPresent)).toEqual([]);
  });
});
