import type { Factor } from './factor.ts';

/** Uniform numbers in [0, 1): the same sequence for the same seed on every machine.
 *  Source: mulberry32, a public-domain generator by T. Ettinger. */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Worlds drawn at given distributions of the factors: one level index per world and factor,
 *  Uint16Array [nSamples × nFactors]. The same seed draws with the same random numbers, so that draws
 *  at two sets of distributions differ only where these do.
 *  @param distributions  one per factor, [nLevels]. */
export function sampleWorlds(
  factors: readonly Factor[],
  distributions: readonly Float64Array[],
  nSamples: number,
  seed: number,
): Uint16Array {
  const next = seededNumbers(seed);
  const levels = new Uint16Array(nSamples * factors.length);
  for (let at = 0; at < levels.length; at++) {
    const distribution = distributions[at % factors.length]!;
    let rest = next();
    let level = 0;
    while (level < distribution.length - 1 && rest >= distribution[level]!) {
      rest -= distribution[level]!;
      level++;
    }
    levels[at] = level;
  }
  return levels;
}

/** Half width of a 95 % interval around a probability estimated from n independent draws, by the
 *  normal approximation; never below that of one draw in n, so that 0 of n is not called certain. */
export function samplingError(p: number, n: number): number {
  return Math.max(1 / n, 1.96 * Math.sqrt(Math.max(0, p * (1 - p)) / n));
}
