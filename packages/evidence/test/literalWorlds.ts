import fc from 'fast-check';
import type { Factor } from '../src/worlds/factor.ts';

/** A factor of nothing but distributions: what the sums over worlds look at. */
export function bareFactor(
  point: readonly number[],
  extremes: readonly (readonly number[])[] = [point],
): Factor {
  const distribution = Float64Array.from(point);
  return {
    claims: [],
    estimate: null,
    levels: point.map(() => ({ claims: new Map(), piece: null })),
    point: distribution,
    extremes: extremes.map((one) => Float64Array.from(one)),
    isComplete: true,
    base: 0,
    withCredence: () => distribution,
    apartBy: () => null,
    bends: () => [],
  };
}

/** A claim by itself: true on level 0, with the ends of its range. */
export function bareClaim(p: number, low: number = p, high: number = p): Factor {
  return bareFactor(
    [p, 1 - p],
    [low, high].map((end) => [end, 1 - end]),
  );
}

/** Level of each factor in every world, the last factor changing fastest: one plain loop each. */
export function allWorlds(nLevels: readonly number[]): number[][] {
  let worlds: number[][] = [[]];
  for (const n of nLevels) {
    worlds = worlds.flatMap((world) => Array.from({ length: n }, (_, level) => [...world, level]));
  }
  return worlds;
}

/** Σ over worlds of Π of probabilities × table. */
export function literalExpectation(
  distributions: readonly ArrayLike<number>[],
  table: ArrayLike<number>,
): number {
  let sum = 0;
  for (const [at, world] of allWorlds(distributions.map(({ length }) => length)).entries()) {
    let probability = 1;
    for (const [f, level] of world.entries()) probability *= distributions[f]![level]!;
    sum += probability * table[at]!;
  }
  return sum;
}

/** Credences in hundredths, the certain ones among them often. */
export const credences: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, 0.5),
  fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
);

/** A distribution over n levels, some of them impossible. */
export function distributions(n: number): fc.Arbitrary<number[]> {
  return fc.array(fc.nat(20), { minLength: n, maxLength: n }).map((parts) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    return total === 0 ? parts.map((_, at) => (at === 0 ? 1 : 0)) : parts.map((p) => p / total);
  });
}
