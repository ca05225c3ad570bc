import type { Case, EvidenceCondition } from '@casus/casefile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  between,
  claim,
  compared,
  evidenceCase,
  joined,
  not,
  seeded,
  tolerance,
  value,
} from '../../test/evidenceCase.ts';
import { allWorlds } from '../../test/literalWorlds.ts';
import { conditions, holds } from '../conditions.ts';
import type { EvidenceError } from '../error.ts';
import { assume, baseWorld, weighEvidence } from '../weighEvidence.ts';
import { expectation, expectationRange } from './expectation.ts';
import { WorldCursor } from './worldCursor.ts';
import { type WorldSpace, worldSpace } from './worldSpace.ts';

function spaceOf(theCase: Case): WorldSpace {
  const evidence = weighEvidence(theCase);
  return worldSpace(theCase, evidence, baseWorld(evidence));
}

const likelihood = (low: number, high: number = low) => ({ low, high, text: '' });
const given = (condition: EvidenceCondition, low: number, high: number = low) => ({
  given: condition,
  likelihood: likelihood(low, high),
});

/** Reports on four claims and two estimates; origins and figures are shared often. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    claims: fc.array(
      fc.array(
        fc.record({
          source: fc.constantFrom('a', 'b', 'c', 'f'),
          origin: fc.constantFrom('a', 'b', 'unknown', 'an aide'),
          stance: fc.constantFrom('asserts' as const, 'denies' as const),
          credibility: fc.constantFrom(1 as const, 2 as const, 4 as const, 6 as const),
        }),
        { maxLength: 3 },
      ),
      { minLength: 4, maxLength: 4 },
    ),
    figures: fc.array(
      fc.array(
        fc.record({
          source: fc.constantFrom('a', 'b', 'c', 'f'),
          figure: fc.constantFrom(4000, 6000, 9000, 20000),
          kind: fc.constantFrom('value' as const, 'atLeast' as const, 'atMost' as const),
          width: fc.constantFrom(1, 2.25),
        }),
        { maxLength: 3 },
      ),
      { minLength: 2, maxLength: 2 },
    ),
    operator: fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const),
    threshold: fc.constantFrom(4000, 5000, 6000, 9000, 13500),
  })
  .map(({ claims, figures, operator, threshold }) =>
    evidenceCase({
      sources: { a: 'A', b: 'B', c: 'C', f: 'F' },
      claims: Object.fromEntries(claims.map((reports, at) => [`c${at}`, reports])),
      estimates: Object.fromEntries(
        figures.map((reports, at) => [
          `x${at}`,
          reports.map(({ source, figure, kind, width }) => ({
            source,
            quantity: width > 1 ? between(figure, figure * width) : { kind, value: figure },
          })),
        ]),
      ),
      whens: [
        joined('and', claim('c0'), not(claim('c1'))),
        joined('if', claim('c2'), claim('c3')),
        compared('x0', operator, threshold),
        compared('x1', operator, threshold),
      ],
    }),
  );

test('in the world of the base levels every condition is what it is in the base world', () => {
  fc.assert(
    fc.property(cases, (theCase) => {
      const evidence = weighEvidence(theCase);
      const base = baseWorld(evidence);
      const { factors } = worldSpace(theCase, evidence, base);
      const cursor = new WorldCursor(factors, base);
      for (const [f, factor] of factors.entries()) cursor.set(f, factor.base);
      for (const [id, truth] of cursor.world.claims) expect(truth).toBe(base.claims.get(id));
      for (const { condition } of conditions(theCase)) {
        expect(holds(condition, cursor.world)).toBe(holds(condition, base));
      }
    }),
    { ...seeded, numRuns: 1000 },
  );
});

test('a cursor put on an index is on the levels of its mixed radix', () => {
  fc.assert(
    fc.property(cases, (theCase) => {
      const { factors, nWorlds } = spaceOf(theCase);
      const nLevels = factors.map(({ levels }) => levels.length);
      const worlds = allWorlds(nLevels);
      expect(worlds).toHaveLength(nWorlds);
      const outside = { claims: new Map([['other', true]]), estimates: new Map([['other', 3]]) };
      const [sought, set] = [new WorldCursor(factors, outside), new WorldCursor(factors, outside)];
      for (const [index, levels] of worlds.entries()) {
        sought.seek(index);
        for (const [f, level] of levels.entries()) set.set(f, level);
        expect(sought.world).toEqual(set.world);
      }
      expect(sought.world.claims.get('other')).toBe(true);
      expect(outside.claims.size).toBe(1);
    }),
    { ...seeded, numRuns: 60 },
  );
});

describe('what is in a space', () => {
  const theCase = evidenceCase({
    sources: { a: 'A', b: 'B' },
    claims: {
      door: [{ source: 'b' }],
      outside: [{ source: 'b' }],
      parent: [{ source: 'a' }],
      child: { dependsOn: [given(claim('parent'), 0.8), given(not(claim('parent')), 0.1)] },
    },
    estimates: {
      x: [{ source: 'b', quantity: value(7) }],
      unused: [{ source: 'b', quantity: value(7) }],
      silent: [],
    },
    whens: [claim('door'), claim('child'), compared('x', '>', 'silent')],
  });
  const space = (assumed: ReadonlyMap<string, boolean | number> = new Map()): WorldSpace => {
    const evidence = weighEvidence(theCase);
    return worldSpace(theCase, evidence, assume(baseWorld(evidence), assumed), assumed);
  };

  test('what some condition mentions, and what that depends on; no estimate without figures', () => {
    expect(space().factors.map(({ claims, estimate }) => estimate ?? claims)).toEqual([
      ['door'],
      ['parent', 'child'],
      'x',
    ]);
    expect(space().nWorlds).toBe(2 * 4 * 1);
  });

  test('what is set by hand is certain and depends on nothing', () => {
    const assumed = new Map<string, boolean | number>([
      ['child', true],
      ['parent', false],
      ['x', 30],
    ]);
    const { factors, nWorlds } = space(assumed);
    expect(nWorlds).toBe(2);
    const cursor = new WorldCursor(factors, { claims: new Map(), estimates: new Map() });
    for (const index of [0, 1]) {
      cursor.seek(index);
      expect(cursor.world.claims.get('child')).toBe(true);
      expect(cursor.world.claims.get('parent')).toBe(false);
      expect(cursor.world.estimates.get('x')).toBe(30);
    }
    for (const { point, extremes, claims, withCredence } of factors) {
      const set = claims.map((id) => withCredence(id, 0.3));
      for (const one of [point, ...extremes, ...set]) {
        expect(Math.abs(one.reduce((sum, each) => sum + each, 0) - 1)).toBeLessThan(tolerance);
      }
    }
  });
});

test('two estimates that are compared: which is greater, piece by piece', () => {
  const theCase = evidenceCase({
    sources: { b: 'B', c: 'C' },
    estimates: {
      x: [
        { source: 'b', quantity: value(100) },
        { source: 'c', quantity: value(900) },
      ],
      y: [{ source: 'b', quantity: between(200, 300) }],
    },
    whens: [compared('x', '>', 'y')],
  });
  const { factors, nWorlds } = spaceOf(theCase);
  const cursor = new WorldCursor(factors, { claims: new Map(), estimates: new Map() });
  const table = Float64Array.from({ length: nWorlds }, (_, world) => {
    cursor.seek(world);
    return holds(compared('x', '>', 'y'), cursor.world) ? 1 : 0;
  });
  expect(expectation(factors, table)).toBeCloseTo(0.5 / 1.2, 12);
  const { low, high, isExact } = expectationRange(factors, table);
  expect(low).toBeCloseTo((0.7 * 0.5) / 1.2, 12);
  expect(high).toBeCloseTo((0.7 * 0.5) / 1.2 + 0.3, 12);
  expect(isExact).toBe(true);
});

test('raising the likelihood of a claim moves any expectation the way the claim pulls it', () => {
  const value8 = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(value8, fc.nat(100), fc.nat(100), fc.nat(100), (table, one, other, third) => {
      const [low, high] = [one, other].sort((a, b) => a - b).map((n) => n / 100);
      const at = (p: number): WorldSpace =>
        spaceOf(
          evidenceCase({
            sources: { a: 'A' },
            claims: {
              moved: { likelihood: likelihood(p) },
              child: { dependsOn: [given(claim('moved'), third / 100)] },
              alone: [{ source: 'a' }],
            },
            whens: [claim('moved'), claim('child'), claim('alone')],
          }),
        );
      // By the truths of the three claims, whatever the order of levels.
      const tableOf = ({ factors, nWorlds }: WorldSpace, only?: boolean): Float64Array => {
        const cursor = new WorldCursor(factors, { claims: new Map(), estimates: new Map() });
        return Float64Array.from({ length: nWorlds }, (_, world) => {
          cursor.seek(world);
          const truths = ['moved', 'child', 'alone'].map((id) => cursor.world.claims.get(id)!);
          if (only !== undefined && truths[0] !== only) return 0;
          return table[truths.reduce((n, truth) => 2 * n + Number(truth), 0)]!;
        });
      };
      const expected = (p: number): number => expectation(at(p).factors, tableOf(at(p)));
      const [m1, m0] = [expected(1), expected(0)];
      expect(expected(high!) - expected(low!)).toBeCloseTo((high! - low!) * (m1 - m0), 9);
      const middle = at(0.5);
      expect(expectation(middle.factors, tableOf(middle, true))).toBeCloseTo(m1 / 2, 9);
    }),
    { ...seeded, numRuns: 150 },
  );
});

test('claims that could turn out in too many ways together are refused, with number and limit', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 17 }, (_, k) => [
      `c${k}`,
      k === 0 ? {} : { dependsOn: [given(claim(`c${k - 1}`), 0.5)] },
    ]),
  );
  const theCase = evidenceCase({ claims: chain, whens: [claim('c16')] });
  let thrown: unknown;
  try {
    weighEvidence(theCase);
  } catch (error) {
    thrown = error;
  }
  expect((thrown as EvidenceError).code).toBe('size-limit');
  expect((thrown as EvidenceError).value).toBe(2 ** 17);
  expect((thrown as EvidenceError).message).toMatch(/can turn out in 131072 ways.*limit is 65536/);
});
