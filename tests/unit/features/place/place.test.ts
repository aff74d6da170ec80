import { expect, test } from 'vitest';
import {
  forgetPlace,
  isPlaceAsked,
  readPlace,
  rememberPlace,
  updatePlace,
} from '#features/place/place.ts';
import { FakeStorage } from '../../../helpers/fake-storage.ts';

test('remembers nothing until asked to', () => {
  const device = new FakeStorage();
  updatePlace(device.area, '/steps/apologize/');
  expect(isPlaceAsked(device.area)).toBe(false);
  expect(device.length).toBe(0);
  expect(readPlace(device.area)).toBeUndefined();
});

test('remembers the last place from then on, until told to forget', () => {
  const device = new FakeStorage();
  expect(rememberPlace(device.area, '/steps/apologize/')).toBe(true);
  updatePlace(device.area, '/#listen');
  expect(readPlace(device.area)).toBe('/#listen');
  forgetPlace(device.area);
  updatePlace(device.area, '/steps/apologize/');
  expect(device.length).toBe(0);
});

test('leaves the last place where it is at the start of the whole article', () => {
  const device = new FakeStorage();
  rememberPlace(device.area, '/steps/apologize/');
  updatePlace(device.area, '/');
  expect(isPlaceAsked(device.area)).toBe(true);
  expect(readPlace(device.area)).toBe('/steps/apologize/');
});

test('says so when the device does not take it', () => {
  const device = new FakeStorage();
  device.quota = 0;
  expect(rememberPlace(device.area, '/')).toBe(false);
});

test.each(['javascript:alert(1)', '//elsewhere/', 'https://elsewhere.example/', ''])(
  'takes “%s” for no place on the site',
  (place) => {
    expect(readPlace(new FakeStorage([['seventeen-steps:place', place]]).area)).toBeUndefined();
  },
);
