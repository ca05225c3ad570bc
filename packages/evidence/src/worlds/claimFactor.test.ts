// Every shape of claims that hang together, longer than a file usually is: they share one literal sum.
import type { Dependence } from '@casus/casefile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claim, joined, not, seeded, tolerance } from '../../test/evidenceCase.ts';
import { credences, literalExpectation } from '../../test/literalWorlds.ts';
import { holds } from '../conditions.ts';
import type { CredenceRange, World } from '../evidence.ts';
import { blocks, countLevels, type UncertainClaim } from './block.ts';
import { claimFactor } from './claimFactor.ts';
import { expectationRange } from './expectation.ts';
import type { Factor } from './factor.ts';
import type { SharedOrigin } from './sharedOrigins.ts';

const nowhere: World = { claims: new Map(), estimates: new Map() };

const range: fc.Arbitrary<CredenceRange> = fc
  .tuple(credences, credences, credences)
  .map((ends) => [...ends].sort((a, b) => a - b))
  .map(([low, point, high]) => ({ low: low!, point: point!, high: high! }));

const exactly = (p: number): CredenceRange => ({ low: p, point: p, high: p });

function root(id: string, own: CredenceRange): UncertainClaim {
  return { id, own, rows: [] };
}

function row(given: Dependence['given'], low: number, high: number = low): Dependence {
  return { given, likelihood: { low, high, text: '' } };
}

/** Up to three claims of one origin, two by themselves, and up to two that depend on others. */
interface Scene {
  readonly claims: readonly UncertainClaim[];
  readonly shared: readonly SharedOrigin[];
}

const scenes: fc.Arbitrary<Scene> = fc
  .record({
    group: fc.array(fc.tuple(range, fc.constantFrom(1 as const, -1 as const)), { maxLength: 3 }),
    single: fc.array(range, { minLength: 1, maxLength: 2 }),
    dependents: fc.array(
      fc.record({
        own: range,
        low: range,
        high: range,
        kind: fc.nat(3),
        a: fc.nat(4),
        b: fc.nat(4),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ group, single, dependents }) => {
    const roots = [
      ...group.map(([own], at) => root(`g${at}`, own)),
      ...single.map((own, at) => root(`s${at}`, own)),
    ];
    const claims: UncertainClaim[] = [...roots];
    for (const [at, { own, low, high, kind, a, b }] of dependents.entries()) {
      const [left, right] = [claims[a % claims.length]!, claims[b % claims.length]!];
      const given = [
        claim(left.id),
        not(claim(left.id)),
        joined('and', claim(left.id), claim(right.id)),
        joined('iff', claim(left.id), not(claim(right.id))),
      ][kind]!;
      // The second row counts only where the first does not hold; sometimes there is none.
      const rows = [row(given, low.low, low.high), row(not(given), high.low, high.high)];
      claims.push({ id: `d${at}`, own, rows: rows.slice(0, 1 + (a % 2)) });
    }
    const shared: SharedOrigin[] =
      group.length < 2
        ? []
        : [
            {
              claims: group.map((_, at) => `g${at}`),
              origins: ['o'],
              signs: group.map(([, sign]) => sign),
            },
          ];
    // Dependents stand first in the file: their place must not matter.
    return { claims: claims.toReversed(), shared };
  });

function factorsOf({ claims, shared }: Scene): Factor[] {
  return blocks(claims, shared).map((block) => claimFactor(block, nowhere));
}

type Truths = ReadonlyMap<string, boolean>;

/** Every combination of truths of claims. */
function combinations(ids: readonly string[]): Map<string, boolean>[] {
  let all = [new Map<string, boolean>()];
  for (const id of ids) {
    all = all.flatMap((one) => [true, false].map((value) => new Map(one).set(id, value)));
  }
  return all;
}

/** Probability of a combination by definition: of a shared origin one number U, uniform in [0, 1],
 *  decides; a claim turns out as the origin has it where U lies below the credence of that. A claim by
 *  itself has a U of its own; one that depends on others has that of its first row that holds. */
function literalProbability({ claims, shared }: Scene, truths: Truths): number {
  const world = { claims: truths, estimates: new Map<string, number>() };
  const grouped = new Set(shared.flatMap((group) => group.claims));
  let probability = 1;
  for (const group of shared) {
    let from = 0;
    let to = 1;
    for (const [at, id] of group.claims.entries()) {
      const own = claims.find((one) => one.id === id)!.own.point;
      const asOriginHasIt = group.signs[at] === 1 ? own : 1 - own;
      if (truths.get(id) === (group.signs[at] === 1)) to = Math.min(to, asOriginHasIt);
      else from = Math.max(from, asOriginHasIt);
    }
    probability *= Math.max(0, to - from);
  }
  for (const { id, own, rows } of claims) {
    if (grouped.has(id)) continue;
    const first = rows.find(({ given }) => holds(given, world))?.likelihood;
    const p = first === undefined ? own.point : (first.low + first.high) / 2;
    probability *= truths.get(id) === true ? p : 1 - p;
  }
  return probability;
}

/** Probability of a combination from the factors. */
function probabilityOf(
  factors: readonly Factor[],
  distributions: readonly Float64Array[],
  truths: Truths,
): number {
  return factors.reduce((product, { claims, levels }, f) => {
    const own = levels.map(({ claims: level }) =>
      claims.every((id) => level.get(id) === truths.get(id)) ? 1 : 0,
    );
    return product * literalExpectation([distributions[f]!], own);
  }, 1);
}

const points = (factors: readonly Factor[]): Float64Array[] => factors.map(({ point }) => point);

function credenceOf(
  factors: readonly Factor[],
  distributions: readonly Float64Array[],
  id: string,
) {
  const f = factors.findIndex(({ claims }) => claims.includes(id));
  return literalExpectation(
    [distributions[f]!],
    factors[f]!.levels.map(({ claims }) => (claims.get(id) === true ? 1 : 0)),
  );
}

describe('for all claims, shared origins and dependences', () => {
  test('each claim is in one factor, and the point is the definition on every world', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const factors = factorsOf(scene);
        const ids = scene.claims.map(({ id }) => id);
        expect(factors.flatMap(({ claims }) => claims).sort()).toEqual([...ids].sort());
        for (const truths of combinations(ids)) {
          const literal = literalProbability(scene, truths);
          const found = probabilityOf(factors, points(factors), truths);
          expect(Math.abs(found - literal)).toBeLessThan(tolerance);
        }
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  test('every distribution is one: not negative, with sum 1', () => {
    fc.assert(
      fc.property(scenes, credences, (scene, p) => {
        for (const factor of factorsOf(scene)) {
          const set = factor.claims.map((id) => factor.withCredence(id, p));
          for (const one of [factor.point, ...factor.extremes, ...set]) {
            expect(one.length).toBe(factor.levels.length);
            expect(Math.min(...one)).toBeGreaterThanOrEqual(0);
            expect(Math.abs(one.reduce((sum, each) => sum + each, 0) - 1)).toBeLessThan(tolerance);
          }
        }
      }),
      seeded,
    );
  });

  test('a claim that depends on nothing keeps its own credence, at every extreme within its range', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const factors = factorsOf(scene);
        for (const { id, own, rows } of scene.claims) {
          if (rows.length > 0) continue;
          expect(Math.abs(credenceOf(factors, points(factors), id) - own.point)).toBeLessThan(
            tolerance,
          );
          const f = factors.findIndex(({ claims }) => claims.includes(id));
          const ends = factors[f]!.extremes.map((extreme) =>
            credenceOf([factors[f]!], [extreme], id),
          );
          expect(Math.min(...ends)).toBeGreaterThanOrEqual(own.low - tolerance);
          expect(Math.max(...ends)).toBeLessThanOrEqual(own.high + tolerance);
        }
      }),
      seeded,
    );
  });

  test('no credences inside the ranges take an expectation beyond that of the extremes', () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 16,
      maxLength: 16,
    });
    const values = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(scenes, shares, values, (scene, random, value) => {
        let at = 0;
        const pick = ({ low, high }: { low: number; high: number }): number =>
          low + random[at++ % random.length]! * (high - low);
        // In a group the credences keep the order of the points: a claim goes up to its neighbour.
        const grouped = scene.shared.flatMap(({ claims, signs }) => {
          const q = claims.map((id, k) => {
            const { own } = scene.claims.find((one) => one.id === id)!;
            const sign = signs[k]!;
            const towards = (p: number): number => (sign === 1 ? p : 1 - p);
            const [low, high] = [towards(own.low), towards(own.high)].sort((a, b) => a - b);
            return { id, sign, point: towards(own.point), low: low!, high: high! };
          });
          q.sort((a, b) => b.point - a.point || a.sign - b.sign);
          let before = 1;
          return q.map(({ id, sign, high }, k) => {
            const low = Math.max(...q.slice(k).map((one) => one.low));
            before = pick({ low, high: Math.min(high, before) });
            return [id, exactly(sign === 1 ? before : 1 - before)] as const;
          });
        });
        const chosen = new Map(grouped);
        const inside = {
          ...scene,
          claims: scene.claims.map(({ id, own, rows }) => ({
            id,
            own: chosen.get(id) ?? exactly(pick(own)),
            rows: rows.map(({ given, likelihood }) => row(given, pick(likelihood))),
          })),
        };
        const factors = factorsOf(scene);
        // Levels of a group stand in the order of its points: values go by the truths of the claims.
        const ids = scene.claims.map(({ id }) => id);
        const table = combinations(ids);
        const worth = (truths: Truths): number =>
          value[
            ids.reduce((n, id) => (n * 2 + (truths.get(id) === true ? 1 : 0)) % 61, 1) %
              value.length
          ]!;
        let worlds: Map<string, boolean>[] = [new Map()];
        for (const { levels } of factors) {
          worlds = worlds.flatMap((one) =>
            levels.map(({ claims }) => new Map([...one, ...claims])),
          );
        }
        const { low, high, isExact } = expectationRange(factors, Float64Array.from(worlds, worth));
        expect(isExact).toBe(true);
        const drawn = table.reduce(
          (sum, truths) => sum + literalProbability(inside, truths) * worth(truths),
          0,
        );
        expect(drawn).toBeGreaterThanOrEqual(low - tolerance);
        expect(drawn).toBeLessThanOrEqual(high + tolerance);
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test('with the credence of a claim set, it has that credence; between bends all is linear', () => {
    fc.assert(
      fc.property(scenes, credences, (scene, p) => {
        const factors = factorsOf(scene);
        for (const [f, factor] of factors.entries()) {
          for (const id of factor.claims) {
            const set = factor.withCredence(id, p);
            expect(Math.abs(credenceOf([factor], [set], id) - p)).toBeLessThan(tolerance);
            const nodes = [0, ...factor.bends(id), 1];
            const to = nodes.findIndex((node) => node >= p && node > 0);
            const [from, end] = [nodes[to - 1]!, nodes[to]!];
            const [low, high] = [factor.withCredence(id, from), factor.withCredence(id, end)];
            const share = end === from ? 0 : (p - from) / (end - from);
            for (const [level, one] of set.entries()) {
              const between = low[level]! + share * (high[level]! - low[level]!);
              expect(Math.abs(one - between)).toBeLessThan(tolerance);
            }
          }
          expect(factors[f]!.estimate).toBeNull();
        }
      }),
      seeded,
    );
  });
});

describe('a shared origin', () => {
  const group = (own: readonly CredenceRange[], signs: readonly (1 | -1)[]): Factor[] =>
    factorsOf({
      claims: own.map((one, at) => root(`c${at}`, one)),
      shared: [{ claims: own.map((_, at) => `c${at}`), origins: ['o'], signs }],
    });

  /** Worlds that can be, with their probability. */
  const possible = ([factor]: Factor[]): [Record<string, boolean>, number][] =>
    factor!.levels.flatMap(({ claims }, at): [Record<string, boolean>, number][] =>
      factor!.point[at]! > 0 ? [[Object.fromEntries(claims), factor!.point[at]!]] : [],
    );

  test('equal credences turn out together, always', () => {
    expect(possible(group([exactly(0.3), exactly(0.3)], [1, 1]))).toEqual([
      [{ c0: false, c1: false }, 0.7],
      [{ c0: true, c1: true }, 0.3],
    ]);
  });

  test('what is asserted and what is denied turn out against each other', () => {
    expect(possible(group([exactly(0.25), exactly(0.75)], [1, -1]))).toEqual([
      [{ c0: false, c1: true }, 0.75],
      [{ c0: true, c1: false }, 0.25],
    ]);
  });

  test('one with more to go by holds longer', () => {
    expect(possible(group([exactly(0.25), exactly(0.75)], [1, 1]))).toEqual([
      [{ c0: false, c1: false }, 0.25],
      [{ c0: false, c1: true }, 0.5],
      [{ c0: true, c1: true }, 0.25],
    ]);
  });

  test('certain claims stay certain', () => {
    expect(possible(group([exactly(1), exactly(0), exactly(0.5)], [1, 1, 1]))).toEqual([
      [{ c0: true, c1: false, c2: false }, 0.5],
      [{ c0: true, c1: false, c2: true }, 0.5],
    ]);
  });

  test('of too many claims not all extremes are kept; those that are keep order and ranges', () => {
    // Seven pairs apart from each other; in each, the one with the lower point has the higher low end.
    const own = Array.from({ length: 14 }, (_, k) => {
      const from = 0.9 - Math.floor(k / 2) / 10;
      const isSecond = k % 2 === 1;
      return {
        low: from + (isSecond ? 0.02 : 0),
        point: from + (isSecond ? 0.03 : 0.04),
        high: from + (isSecond ? 0.05 : 0.06),
      };
    });
    const [factor] = group(
      own,
      own.map(() => 1 as const),
    );
    expect(factor!.isComplete).toBe(false);
    for (const extreme of factor!.extremes) {
      expect(Math.min(...extreme)).toBeGreaterThanOrEqual(0);
      for (const [k, { low, high }] of own.entries()) {
        const credence = credenceOf([factor!], [extreme], `c${k}`);
        expect(credence).toBeGreaterThanOrEqual(low - tolerance);
        expect(credence).toBeLessThanOrEqual(high + tolerance);
      }
    }
  });
});

describe('a claim that depends on others', () => {
  const rain = root('rain', { low: 0.2, point: 0.4, high: 0.6 });
  const flood = (rows: readonly Dependence[]): Factor =>
    factorsOf({
      claims: [{ id: 'flood', own: { low: 0.1, point: 0.2, high: 0.5 }, rows }, rain],
      shared: [],
    })[0]!;
  const marginal = (factor: Factor, distribution = factor.point): number =>
    credenceOf([factor], [distribution], 'flood');

  test('is as likely as its rows say; where none holds, as by itself', () => {
    const both = flood([row(claim('rain'), 0.9), row(not(claim('rain')), 0.1)]);
    expect(marginal(both)).toBeCloseTo(0.4 * 0.9 + 0.6 * 0.1, 12);
    const one = flood([row(claim('rain'), 0.8, 1)]);
    expect(marginal(one)).toBeCloseTo(0.4 * 0.9 + 0.6 * 0.2, 12);
  });

  test('goes to the ends of its rows and of what it depends on', () => {
    const one = flood([row(claim('rain'), 0.8, 1)]);
    const ends = one.extremes.map((extreme) => marginal(one, extreme));
    expect(one.isComplete).toBe(true);
    expect(ends).toHaveLength(2 * 2 * 2);
    expect(Math.min(...ends)).toBeCloseTo(0.2 * 0.8 + 0.8 * 0.1, 12);
    expect(Math.max(...ends)).toBeCloseTo(0.6 * 1 + 0.4 * 0.5, 12);
  });

  test('its own credence has no ends where its rows leave nothing out', () => {
    const both = flood([row(claim('rain'), 0.8, 1), row(not(claim('rain')), 0.1)]);
    expect(both.extremes).toHaveLength(2 * 2);
  });

  test('set to a credence, it still depends on the other, in proportion', () => {
    const both = flood([row(claim('rain'), 0.9), row(not(claim('rain')), 0.1)]);
    const now = 0.4 * 0.9 + 0.6 * 0.1;
    const isFlood = both.levels.map(({ claims }) => Number(claims.get('flood')));
    const joint = both.levels.map(({ claims }) => claims.get('rain')! && claims.get('flood')!);
    for (const p of [0, 0.3, now, 0.8, 1]) {
      expect(literalExpectation([both.withCredence('flood', p)], isFlood)).toBeCloseTo(p, 12);
    }
    for (const [at, p] of both.withCredence('flood', now).entries()) {
      expect(p).toBeCloseTo(both.point[at]!, 12);
    }
    const set = both.withCredence('flood', 0.3);
    expect(literalExpectation([set], joint.map(Number))).toBeCloseTo((0.4 * 0.9 * 0.3) / now, 12);
  });
});

test('extremes are bounded by what they take together, not only by their number', () => {
  const roots = Array.from({ length: 11 }, (_, k) =>
    root(`r${k}`, { low: 0.2, point: 0.4, high: 0.6 }),
  );
  const given = roots.map(({ id }) => claim(id)).reduce((a, b) => joined('or', a, b));
  const [block] = blocks([...roots, { id: 'd', own: exactly(0), rows: [row(given, 0.9)] }], []);
  expect(countLevels(block!)).toBe(2 ** 12);
  const { extremes, isComplete } = claimFactor(block!, nowhere);
  // 2^11 corners of 2^12 levels would be 64 MB.
  expect(isComplete).toBe(false);
  expect(extremes).toHaveLength(1 + 2 * (1 + 11 + 2));
});
