import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded, tolerance } from '../../test/evidenceCase.ts';
import { credences } from '../../test/literalWorlds.ts';
import {
  drawnTo,
  levelProbability,
  levelTruth,
  orderedCorners,
  orderedEnds,
  together,
} from './movesTogether.ts';

interface Ranges {
  readonly low: number[];
  readonly point: number[];
  readonly high: number[];
}

/** Ranges of up to six claims whose points fall. */
const ranges: fc.Arbitrary<Ranges> = fc
  .array(fc.tuple(credences, credences, credences), { minLength: 1, maxLength: 6 })
  .map((rows) => {
    const sorted = rows.map((row) => [...row].sort((a, b) => a - b)).sort((a, b) => b[1]! - a[1]!);
    const column = (at: number): number[] => sorted.map((row) => row[at]!);
    return { low: column(0), point: column(1), high: column(2) };
  });

/** Credences inside the ranges and in the order, from numbers in [0, 1). */
function inside({ low, high }: Ranges, random: readonly number[]): number[] {
  const least = low.map((_, k) => Math.max(...low.slice(k)));
  const q: number[] = [];
  for (const [k, share] of random.slice(0, low.length).entries()) {
    const most = Math.min(high[k]!, q[k - 1] ?? 1);
    q.push(least[k]! + share * (most - least[k]!));
  }
  return q;
}

const six = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
const rows = ({ low, high }: Ranges): { low: number; high: number }[] =>
  low.map((one, k) => ({ low: one, high: high[k]! }));

describe('the corners of the ranges in order', () => {
  test('lie in the ranges, in order, and are all different', () => {
    fc.assert(
      fc.property(ranges, (all) => {
        const corners = orderedCorners(rows(all), 4096)!;
        expect(corners.length).toBeGreaterThan(0);
        expect(new Set(corners.map((q) => q.join())).size).toBe(corners.length);
        for (const q of corners) {
          for (const [k, one] of q.entries()) {
            expect(one).toBeGreaterThanOrEqual(all.low[k]!);
            expect(one).toBeLessThanOrEqual(all.high[k]!);
            if (k > 0) expect(one).toBeLessThanOrEqual(q[k - 1]!);
          }
        }
      }),
      seeded,
    );
  });

  test('nothing linear goes beyond them inside the ranges', () => {
    const weights = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(ranges, six, weights, (all, random, weight) => {
        const value = (q: readonly number[]): number =>
          q.reduce((sum, one, k) => sum + one * weight[k]!, 0);
        const ends = orderedCorners(rows(all), 4096)!.map(value);
        const free = value(inside(all, random));
        expect(free).toBeLessThanOrEqual(Math.max(...ends) + tolerance);
        expect(free).toBeGreaterThanOrEqual(Math.min(...ends) - tolerance);
      }),
      { ...seeded, numRuns: 2000 },
    );
  });

  test('none is the middle of two others', () => {
    fc.assert(
      fc.property(ranges, (all) => {
        const corners = orderedCorners(rows(all), 4096)!.slice(0, 40);
        const isMiddle = (q: number[], a: number[], b: number[]): boolean =>
          a !== b && q.every((one, k) => Math.abs(one - (a[k]! + b[k]!) / 2) < tolerance);
        const middles = corners.filter((q) =>
          corners.some((a) => corners.some((b) => isMiddle(q, a, b))),
        );
        expect(middles).toEqual([]);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test('are all ends where the ranges are apart, one for a point, n + 1 for n times all or nothing', () => {
    const apart = { low: [0.8, 0.5, 0.1], high: [0.9, 0.6, 0.2] };
    expect(orderedCorners(rows({ ...apart, point: [] }), 8)).toHaveLength(8);
    expect(orderedCorners(rows({ ...apart, point: [] }), 7)).toBeNull();
    expect(orderedCorners([{ low: 0.3, high: 0.3 }], 1)).toEqual([[0.3]]);
    const ignorant = Array.from({ length: 40 }, () => ({ low: 0, high: 1 }));
    expect(orderedCorners(ignorant, 41)).toHaveLength(41);
  });

  test('of many claims that are too many are refused without being listed', () => {
    const nested = Array.from({ length: 30 }, (_, k) => ({ low: k / 100, high: 1 - k / 100 }));
    expect(orderedCorners(nested, 4096)).toBeNull();
  });

  test('the least and the greatest credences in order are corners', () => {
    fc.assert(
      fc.property(ranges, six, (all, random) => {
        const ends = orderedEnds(all.low, all.high);
        const corners = orderedCorners(rows(all), 4096)!;
        expect(corners).toContainEqual(ends.low);
        expect(corners).toContainEqual(ends.high);
        for (const [k, one] of inside(all, random).entries()) {
          expect(one).toBeGreaterThanOrEqual(ends.low[k]! - tolerance);
          expect(one).toBeLessThanOrEqual(ends.high[k]! + tolerance);
        }
      }),
      seeded,
    );
  });
});

describe('levels', () => {
  const group = together({ claims: ['a', 'b', 'c'], signs: [1, -1, 1] }, (id) =>
    id === 'a' ? 0.7 : id === 'b' ? 0.4 : 0.2,
  );

  test('go by falling credence that a claim turns out as the origin has it', () => {
    expect(group).toEqual({ order: ['a', 'b', 'c'], signs: [1, -1, 1] });
    const levels = [0, 1, 2, 3].map((m) => Object.fromEntries(levelTruth(group, m)));
    expect(levels).toEqual([
      { a: false, b: true, c: false },
      { a: true, b: true, c: false },
      { a: true, b: false, c: false },
      { a: true, b: false, c: true },
    ]);
    const probabilities = [0, 1, 2, 3].map((m) => levelProbability([0.7, 0.6, 0.2], m));
    for (const [m, p] of [0.3, 0.1, 0.4, 0.2].entries())
      expect(probabilities[m]).toBeCloseTo(p, 12);
  });

  test('of equal credences, what the origin denies comes first', () => {
    const equal = together({ claims: ['a', 'b'], signs: [1, -1] }, () => 0.5);
    expect(equal.order).toEqual(['b', 'a']);
  });
});

test('a credence that is set draws the others along no farther than the order asks', () => {
  expect(drawnTo([0.9, 0.6, 0.3], 1, 0.5)).toEqual([0.9, 0.5, 0.3]);
  expect(drawnTo([0.9, 0.6, 0.3], 1, 0.95)).toEqual([0.95, 0.95, 0.3]);
  expect(drawnTo([0.9, 0.6, 0.3], 1, 0.1)).toEqual([0.9, 0.1, 0.1]);
});
