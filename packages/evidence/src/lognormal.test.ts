import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLeast, atMost, between, seeded, value } from '../test/evidenceCase.ts';
import {
  disagreement,
  fromInterval,
  geometricMiddle,
  type Lognormal,
  lognormalOf,
  mixtureMedian,
} from './lognormal.ts';

/** Half a 90 % interval in standard deviations. */
const z90 = 1.6449;

test('3,000 to 4,500 against 20,000 from a C source disagree by 6.15', () => {
  const us = lognormalOf(between(3000, 4500), 'B');
  const kurdish = lognormalOf(value(20000), 'C');
  expect(disagreement(us, kurdish)).toBeCloseTo(6.15, 2);
  expect(disagreement(kurdish, us)).toBe(disagreement(us, kurdish));
  expect(mixtureMedian([us, kurdish])).toBeCloseTo(6463, -1);
});

describe('what a report says of a quantity', () => {
  test.each([
    ['A', 1.1],
    ['B', 1.25],
    ['C', 1.5],
    ['D', 2],
    ['E', 3],
    ['F', 3],
  ] as const)('a figure of %s source is good to a factor of %f', (reliability, k) => {
    const { mu, sigma, median } = lognormalOf(value(400), reliability);
    expect(Math.exp(mu + z90 * sigma)).toBeCloseTo(400 * k, 6);
    expect(Math.exp(mu - z90 * sigma)).toBeCloseTo(400 / k, 6);
    expect(median).toBe(400);
  });

  test('at least and at most lie on their side of the figure', () => {
    const least = lognormalOf(atLeast(400), 'D');
    expect(Math.exp(least.mu - z90 * least.sigma)).toBeCloseTo(400, 6);
    expect(Math.exp(least.mu + z90 * least.sigma)).toBeCloseTo(1600, 6);
    expect(least.median).toBe(800);
    const most = lognormalOf(atMost(400), 'D');
    expect(Math.exp(most.mu + z90 * most.sigma)).toBeCloseTo(400, 6);
    expect(most.median).toBe(200);
  });

  test('a range is its own width, but never narrower than a figure of an A source', () => {
    expect(lognormalOf(between(100, 400), 'F')).toEqual(fromInterval(100, 400));
    expect(lognormalOf(between(100, 400), 'F').median).toBe(200);
    const equal = lognormalOf(between(300, 300), 'E');
    expect(equal.sigma).toBeCloseTo(lognormalOf(value(300), 'A').sigma, 12);
    expect(equal.median).toBe(300);
  });

  test('no rounding moves a stated figure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.constantFrom('A', 'C', 'F'), (x, grade) => {
        expect(lognormalOf(value(x), grade as 'A').median).toBe(x);
        expect(lognormalOf(between(x, x), grade as 'A').median).toBe(x);
      }),
      seeded,
    );
  });
});

describe('the median of a mixture', () => {
  const shape = (median: number, sigma: number): Lognormal => ({
    mu: Math.log(median),
    sigma,
    median,
  });

  test('is exact for one part and where all parts agree', () => {
    expect(mixtureMedian([shape(20000, 0.3)])).toBe(20000);
    expect(mixtureMedian([shape(20000, 0.3), shape(20000, 0.5)])).toBe(20000);
  });

  test('is the geometric middle of two equally wide parts', () => {
    expect(mixtureMedian([shape(100, 0.4), shape(400, 0.4)])).toBeCloseTo(200, 3);
  });

  test('leaves the narrow part of two only a little', () => {
    const found = mixtureMedian([shape(100, 0.01), shape(400, 1)]);
    expect(found).toBeGreaterThan(100);
    expect(found).toBeLessThan(110);
  });

  test('lies between the medians of its parts, in whatever order', () => {
    const parts = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 300 }))
        .map(([median, percent]) => shape(median, percent / 100)),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(parts, (some) => {
        const found = mixtureMedian(some);
        expect(found).toBeGreaterThanOrEqual(Math.min(...some.map(({ median }) => median)));
        expect(found).toBeLessThanOrEqual(Math.max(...some.map(({ median }) => median)));
        // A hundred-millionth of the figure: sums in another order round differently.
        expect(Math.abs(mixtureMedian([...some].reverse()) / found - 1)).toBeLessThan(1e-8);
      }),
      seeded,
    );
  });
});

test.each([
  [4000, 9000, 6000],
  [1e-200, 1e-180, 1e-190],
  [1e200, 1e220, 1e210],
  [7, 7, 7],
])('the geometric middle of %d and %d is %d', (low, high, middle) => {
  const found = geometricMiddle(low, high);
  if (middle < 1e9 && middle > 1) expect(found).toBe(middle);
  else expect(found / middle).toBeCloseTo(1, 12);
});
