import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../test/evidenceCase.ts';
import { allWorlds, bareFactor, distributions } from '../../test/literalWorlds.ts';
import type { Factor } from './factor.ts';
import { sampleWorlds, samplingError, seededNumbers } from './sampleWorlds.ts';

const factors = [bareFactor([0.2, 0.8]), bareFactor([0.5, 0, 0.5]), bareFactor([1])];
const points = (of: readonly Factor[]): Float64Array[] => of.map(({ point }) => point);

test('the same seed draws the same worlds, another one others', () => {
  const draw = (seed: number): Uint16Array => sampleWorlds(factors, points(factors), 200, seed);
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  expect(draw(7)).toHaveLength(200 * 3);
});

test('the numbers are those of mulberry32', () => {
  const next = seededNumbers(1);
  const first = [next(), next(), next()].map((one) => one * 2 ** 32);
  expect(first).toEqual([2693262067, 11749833, 2265367787]);
});

test('what is impossible is never drawn, what is certain always', () => {
  const drawn = sampleWorlds(factors, points(factors), 2000, 3);
  for (let at = 0; at < drawn.length; at += 3) {
    expect(drawn[at + 1]).not.toBe(1);
    expect(drawn[at + 2]).toBe(0);
  }
});

test('shares of worlds come within the sampling error of their probabilities', () => {
  const nSamples = 4000;
  let nWorlds = 0;
  let nOutside = 0;
  fc.assert(
    fc.property(distributions(3), distributions(2), fc.nat(1000), (one, other, seed) => {
      const two = [bareFactor(one), bareFactor(other)];
      const drawn = sampleWorlds(two, points(two), nSamples, seed);
      for (const [a, b] of allWorlds([3, 2])) {
        let n = 0;
        for (let at = 0; at < drawn.length; at += 2) {
          if (drawn[at] === a && drawn[at + 1] === b) n++;
        }
        const p = one[a!]! * other[b!]!;
        nWorlds++;
        if (Math.abs(n / nSamples - p) > samplingError(p, nSamples)) nOutside++;
        // Three times a 95 % interval: one draw in a hundred million.
        expect(Math.abs(n / nSamples - p)).toBeLessThan(3 * samplingError(p, nSamples));
      }
    }),
    { ...seeded, numRuns: 100 },
  );
  expect(nOutside / nWorlds).toBeLessThan(0.08);
  expect(nOutside).toBeGreaterThan(0);
});

test('draws at two distributions differ only where a factor does', () => {
  const changed = [Float64Array.of(0.3, 0.7), ...points(factors).slice(1)];
  const [before, after] = [points(factors), changed].map((all) =>
    sampleWorlds(factors, all, 500, 11),
  );
  let nDifferent = 0;
  for (const [at, level] of before!.entries()) {
    if (level === after![at]) continue;
    expect(at % 3).toBe(0);
    nDifferent++;
  }
  // A tenth of the draws goes from one level to the other.
  expect(Math.abs(nDifferent / 500 - 0.1)).toBeLessThan(samplingError(0.1, 500));
});

describe('the sampling error', () => {
  test.each([
    [0.5, 100, 0.098],
    [0, 1000, 0.001],
    [1, 1000, 0.001],
    // What sums of shares may come to.
    [1 + 2 ** -52, 1000, 0.001],
  ])('of %d from %d draws is %d', (p, n, error) => {
    expect(samplingError(p, n)).toBeCloseTo(error, 12);
  });
});
