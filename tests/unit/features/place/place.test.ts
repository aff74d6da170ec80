import { expect, test } from 'vitest';
import { forgetPlace, readPlace, rememberPlace, updatePlace } from '#features/place/place.ts';
import { FakeStorage } from '../../../helpers/fake-browser.ts';

test('remembers nothing until asked to', () => {
  const device = new FakeStorage();
  expect(updatePlace(device, '/steps/apologize/')).toBe(false);
  expect(device.length).toBe(0);
  expect(readPlace(device)).toBeUndefined();
});

test('remembers the last place from then on, until told to forget', () => {
  const device = new FakeStorage();
  expect(rememberPlace(device, '/steps/apologize/')).toBe(true);
  updatePlace(device, '/#listen');
  expect(readPlace(device)).toBe('/#listen');
  forgetPlace(device);
  updatePlace(device, '/steps/apologize/');
  expect(device.length).toBe(0);
});

test('leaves the last place where it is at the start of the whole article', () => {
  const device = new FakeStorage();
  rememberPlace(device, '/steps/apologize/');
  expect(updatePlace(device, '/')).toBe(true);
  expect(readPlace(device)).toBe('/steps/apologize/');
});

test('says so when the device does not take it', () => {
  const device = new FakeStorage();
  device.quota = 0;
  expect(rememberPlace(device, '/')).toBe(false);
});

test.each(['javascript:alert(1)', '//elsewhere/', 'https://elsewhere.example/', ''])(
  'takes “%s” for no place on the site',
  (place) => {
    expect(readPlace(new FakeStorage([['seventeen-steps:place', place]]))).toBeUndefined();
  },
);
