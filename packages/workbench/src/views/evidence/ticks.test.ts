import { expect, test } from 'vitest';
import { ticksOf } from './ticks.ts';

const axis = (least: number, most: number, isLogarithmic: boolean) => ({
  at: () => 0,
  figure: String,
  least,
  most,
  isLogarithmic,
});

test.each([
  ['from one figure to another', 3000, 20000, false, [5000, 10000, 15000, 20000]],
  ['fractions', 0.2, 0.9, false, [0.2, 0.4, 0.6, 0.8]],
  ['two powers of ten', 30, 900, true, [50, 100, 200, 500]],
  ['many powers of ten', 1, 1e12, true, [1, 100, 1e4, 1e6, 1e8, 1e10, 1e12]],
  ['one figure', 5, 5, false, []],
] as const)('%s', (_, least, most, isLogarithmic, ticks) => {
  const found = ticksOf(axis(least, most, isLogarithmic));
  expect(found.map((value) => Number(value.toPrecision(6)))).toEqual(ticks);
});
