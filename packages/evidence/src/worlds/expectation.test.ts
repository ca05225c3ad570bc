import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded, tolerance } from '../../test/evidenceCase.ts';
import {
  allWorlds,
  bareClaim,
  bareFactor,
  distributions,
  literalExpectation,
} from '../../test/literalWorlds.ts';
import { conditionalExpectations, expectation, expectationRange } from './expectation.ts';
import type { Factor } from './factor.ts';

const factor: fc.Arbitrary<Factor> = fc
  .integer({ min: 1, max: 4 })
  .chain((n) =>
    fc.tuple(distributions(n), fc.array(distributions(n), { minLength: 1, maxLength: 3 })),
  )
  // The point lies between the extremes.
  .map(([first, others]) => {
    const all = [first, ...others];
    const point = first.map((_, at) => all.reduce((sum, one) => sum + one[at]!, 0) / all.length);
    return bareFactor(point, all);
  });

/** Up to four factors and a table over their worlds. */
const spaces = fc.array(factor, { maxLength: 4 }).chain((factors) => {
  const nWorlds = factors.reduce((n, { levels }) => n * levels.length, 1);
  return fc
    .array(fc.integer({ min: -5, max: 5 }), { minLength: nWorlds, maxLength: nWorlds })
    .map((table) => ({ factors, table: Float64Array.from(table) }));
});

test('the expectation is the sum over all worlds of probability times value', () => {
  fc.assert(
    fc.property(spaces, ({ factors, table }) => {
      const literal = literalExpectation(
        factors.map(({ point }) => point),
        table,
      );
      expect(Math.abs(expectation(factors, table) - literal)).toBeLessThan(tolerance);
    }),
    seeded,
  );
});

test('given a level, the same with that level certain', () => {
  fc.assert(
    fc.property(spaces, ({ factors, table }) => {
      const found = conditionalExpectations(factors, table);
      expect(found.map(({ length }) => length)).toEqual(factors.map(({ levels }) => levels.length));
      for (const [f, own] of found.entries()) {
        for (const [level, value] of own.entries()) {
          const given = factors.map(({ point }, each) =>
            each === f ? point.map((_, at) => (at === level ? 1 : 0)) : point,
          );
          expect(Math.abs(value - literalExpectation(given, table))).toBeLessThan(tolerance);
        }
      }
    }),
    seeded,
  );
});

describe('the range', () => {
  test('runs from the least to the greatest of all combinations of extremes', () => {
    fc.assert(
      fc.property(spaces, ({ factors, table }) => {
        const { low, high, isExact } = expectationRange(factors, table);
        const all = allWorlds(factors.map(({ extremes }) => extremes.length)).map((chosen) =>
          literalExpectation(
            chosen.map((e, f) => factors[f]!.extremes[e]!),
            table,
          ),
        );
        expect(isExact).toBe(true);
        expect(Math.abs(low - Math.min(...all))).toBeLessThan(tolerance);
        expect(Math.abs(high - Math.max(...all))).toBeLessThan(tolerance);
        const point = expectation(factors, table);
        expect(low).toBeLessThanOrEqual(point);
        expect(high).toBeGreaterThanOrEqual(point);
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  test('says that it may be too narrow where a factor has not all its extremes', () => {
    const some = { ...bareClaim(0.5, 0.2, 0.9), isComplete: false };
    expect(expectationRange([some], Float64Array.of(1, 0)).isExact).toBe(false);
    // What is the same in every world has no range at all.
    expect(expectationRange([some], Float64Array.of(1, 1))).toEqual({
      low: 1,
      point: 1,
      high: 1,
      isExact: true,
    });
  });

  test('where the combinations are too many, climbs to one of them and says so', () => {
    // 12 factors of 2 levels and 4 extremes: 4^12 combinations.
    const ends = [0.3, 0.2, 0.8, 0.6].map((p) => [p, 1 - p]);
    const factors = Array.from({ length: 12 }, () => bareFactor([0.5, 0.5], ends));
    // True in the worlds with an even number of true claims, and all the more where all are true:
    // nothing that one factor alone decides.
    const table = Float64Array.from({ length: 2 ** 12 }, (_, world) => {
      const nTrue = 12 - world.toString(2).replaceAll('0', '').length;
      return (nTrue % 2 === 0 ? 1 : 0) + (nTrue === 12 ? 5 : 0);
    });
    const { low, high, isExact } = expectationRange(factors, table);
    expect(isExact).toBe(false);
    // By symmetry a combination is how many factors stand at each of .2, .3, .6, .8.
    const value = (ps: readonly number[]): number =>
      (1 + ps.reduce((product, p) => product * (2 * p - 1), 1)) / 2 +
      5 * ps.reduce((product, p) => product * p, 1);
    const point = value(Array.from({ length: 12 }, () => 0.5));
    const values: number[] = [];
    for (let a = 0; a <= 12; a++) {
      for (let b = 0; a + b <= 12; b++) {
        for (let c = 0; a + b + c <= 12; c++) {
          const ps = [a, b, c, 12 - a - b - c].flatMap((n, at) =>
            Array.from({ length: n }, () => [0.2, 0.3, 0.6, 0.8][at]!),
          );
          values.push(value(ps));
        }
      }
    }
    for (const end of [low, high]) {
      expect(Math.min(...values.map((one) => Math.abs(one - end)))).toBeLessThan(tolerance);
    }
    expect(low).toBeLessThan(point);
    expect(high).toBeGreaterThan(point);
    expect(high).toBeCloseTo(Math.max(...values), 9);
  });
});

test('a claim that is certain, or credible to a single degree, has no range', () => {
  const factors = [bareClaim(1), bareClaim(0), bareClaim(0.3, 0.3, 0.3)];
  const table = Float64Array.from({ length: 8 }, (_, world) => world + 1);
  // Worlds 2 and 3 are: true, false, and the third either way.
  const { low, high } = expectationRange(factors, table);
  expect(low).toBeCloseTo(0.3 * 3 + 0.7 * 4, 12);
  expect(high).toBe(low);
});

/** 2^20 worlds. The expectation is 2^20 − 1 sums of two products; the range keeps 2^20 entries for each of
 *  the 20 claims; the conditional expectations are less than 2^22 such products. */
describe('twenty claims', () => {
  const n = 20;
  const factors = Array.from({ length: n }, (_, f) =>
    bareClaim((f + 1) / 50, f / 50, (f + 2) / 50),
  );

  test('the expectation and range of all 2^20 worlds are those of what decides', () => {
    // True where the first and the last claim are.
    const table = Float64Array.from({ length: 2 ** n }, (_, w) =>
      w < 2 ** (n - 1) && w % 2 === 0 ? 1 : 0,
    );
    expect(expectation(factors, table)).toBeCloseTo((1 / 50) * (20 / 50), 12);
    const { low, high, isExact } = expectationRange(factors, table);
    expect(isExact).toBe(true);
    expect(low).toBeCloseTo(0, 12);
    expect(high).toBeCloseTo((2 / 50) * (21 / 50), 12);
    const given = conditionalExpectations(factors, table);
    expect([...given[0]!]).toEqual([expect.closeTo(20 / 50, 12), 0]);
    expect([...given[7]!]).toEqual([
      expect.closeTo(8 / 50 / 20, 12),
      expect.closeTo(8 / 50 / 20, 12),
    ]);
  });
});

/** f = (c1 and c2) or (c3 and not c4), with credences .8, .4, .6, .5: worked by hand. */
test('a worked example: probability, importance, tipping points and value of information', () => {
  const p = [0.8, 0.4, 0.6, 0.5];
  const table = Float64Array.from(allWorlds([2, 2, 2, 2]), ([c1, c2, c3, c4]) =>
    (c1 === 0 && c2 === 0) || (c3 === 0 && c4 === 1) ? 1 : 0,
  );
  const factors = p.map((one) => bareClaim(one));
  const answer = expectation(factors, table);
  const given = conditionalExpectations(factors, table).map(([m1, m0]) => ({ m1: m1!, m0: m0! }));
  expect(answer).toBeCloseTo(0.524, 12);
  const rows = given.map(({ m1, m0 }, at) => {
    const better = (m: number): number => Math.max(m, 1 - m);
    return {
      birnbaum: m1 - m0,
      tipping: (1 / 2 - m0) / (m1 - m0),
      evppi: p[at]! * better(m1) + (1 - p[at]!) * better(m0) - better(answer),
    };
  });
  const column = (key: keyof (typeof rows)[number]): number[] =>
    rows.map((row) => Number(row[key].toFixed(3)));
  expect(column('birnbaum')).toEqual([0.28, 0.56, 0.34, -0.408]);
  expect(column('tipping')).toEqual([0.714, 0.357, 0.529, 0.559]);
  expect(column('evppi')).toEqual([0.08, 0.24, 0.144, 0.18]);
});

test('raising the credence of a claim moves every expectation the way the claim pulls it', () => {
  fc.assert(
    fc.property(
      spaces,
      fc.nat(100),
      fc.integer({ min: 1, max: 100 }),
      fc.nat(4),
      (space, at, by, place) => {
        const p = at / 100;
        const raised = Math.min(1, p + by / 100);
        const rest = [...space.factors];
        const f = Math.min(place, rest.length);
        const withClaim = (credence: number): Factor[] => rest.toSpliced(f, 0, bareClaim(credence));
        const nBehind = rest.slice(f).reduce((n, { levels }) => n * levels.length, 1);
        const table = Float64Array.from({ length: space.table.length * 2 }, (_, w) => {
          const isFalse = Math.floor(w / nBehind) % 2 === 1;
          const own = Math.floor(w / (2 * nBehind)) * nBehind + (w % nBehind);
          return isFalse ? -space.table[(own * 7 + 3) % space.table.length]! : space.table[own]!;
        });
        const before = expectation(withClaim(p), table);
        const after = expectation(withClaim(raised), table);
        const [m1, m0] = conditionalExpectations(withClaim(p), table)[f]!;
        expect(after - before).toBeCloseTo((raised - p) * (m1! - m0!), 9);
      },
    ),
    seeded,
  );
});
