import { expect, test } from 'vitest';
import { numberInWords, worthInWords } from './worth.ts';

test.each([
  [3n, 1n, '3'],
  [-1n, 3n, '-1/3'],
  [123456789012345678901234567890123456789n, 1n, '1.23457 × 10^38'],
  [10n ** 30n, 1n, '1 × 10^30'],
  [-(10n ** 400n), 1n, '-1.00000 × 10^400'],
  [1000000000000001n, 1000000000000000n, '1'],
])('%d/%d is told as %s', (numerator, denominator, words) => {
  expect(worthInWords(numerator, denominator)).toBe(words);
});

test.each([
  [0, '0'],
  [2.5, '2.5'],
  [1.2345678901234e25, '1.23457 × 10^25'],
  [-1.2345e-11, '-1.2345 × 10^-11'],
  [1e30, '1 × 10^30'],
])('%d is told as %s', (number, words) => {
  expect(numberInWords(number)).toBe(words);
});
