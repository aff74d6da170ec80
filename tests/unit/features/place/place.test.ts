import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPlace, storePlace, updatePlace } from '#features/place/place.ts';
import { FakeStorage } from '../../../helpers/fake-storage.ts';

let device: FakeStorage;
beforeEach(() => {
  device = new FakeStorage();
  vi.stubGlobal('localStorage', device);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('remembers nothing until asked to', () => {
  updatePlace('/steps/apologize/');
  expect(readPlace()).toBeNull();
  expect(device.length).toBe(0);
});

test('remembers the last place from then on, until told to forget', () => {
  storePlace('/steps/apologize/');
  updatePlace('/#listen');
  expect(readPlace()).toBe('/#listen');
  storePlace(null);
  updatePlace('/steps/apologize/');
  expect(device.length).toBe(0);
});

test('leaves the last place where it is at the start of the whole article', () => {
  storePlace('/steps/apologize/');
  updatePlace('/');
  expect(readPlace()).toBe('/steps/apologize/');
});

test('remembers nothing where the device does not take it', () => {
  device.quota = 0;
  storePlace('/');
  expect(readPlace()).toBeNull();
});

test('remembers nothing where that is forbidden', () => {
  device.failure = new DOMException('', 'SecurityError');
  storePlace('/');
  updatePlace('/');
  expect(readPlace()).toBeNull();
});
