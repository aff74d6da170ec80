import { expect, test } from 'vitest';
import { findPhoneProblem, toDialed } from '#content/phone.ts';

test.each([
  ['1-800-799-7233', 'US', '18007997233'],
  ['0808 80 10 800', 'GB', '08088010800'],
  ['116 123', 'IE', '116123'],
  ['988', 'US', '988'],
  ['+44 20 7946 0018', undefined, '+442079460018'],
])('%s in %s is dialed as %s', (number, region, dialed) => {
  expect(findPhoneProblem(number, region)).toBeUndefined();
  expect(toDialed(number)).toBe(dialed);
});

test.each([
  ['1-800-799-SAFE', 'US', 'letters'],
  ['112 or 999', 'IE', 'more than one number'],
  ['0800 123 456 ext. 7', 'GB', 'an extension belongs into note'],
  ['1-800-799-72', 'US', 'is no phone number in US'],
  ['0808 80 10 800', undefined, 'does not say of which country'],
])('%s in %s is rejected', (number, region, problem) => {
  expect(findPhoneProblem(number, region)).toContain(problem);
});
