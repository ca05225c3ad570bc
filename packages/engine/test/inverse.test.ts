import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  concepts,
  countRankings,
  fewestLowered,
  isMet,
  stabilityCondition,
  statesIn,
} from '../src/index.ts';
import { allStates, everybody } from './oracle/literalModel.ts';
import { isStable } from './oracle/stability.ts';
import { literalTwin, type Recipe, randomForms, runs, twins } from './randomModels.ts';

function conceptsOf({ form }: Recipe) {
  return concepts.filter((concept) => form === 'options' || concept !== 'sim');
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
  );
}

describe.each(randomForms)('%s', (_, recipes) => {
  test('the condition holds of just those preferences under which the state is stable', () => {
    fc.assert(
      fc.property(recipes, fc.infiniteStream(fc.nat({ max: 6 })), (recipe, values) => {
        const { model, ranks, literal } = twins(recipe);
        for (const concept of conceptsOf(recipe)) {
          for (const i of everybody(literal)) {
            // Any other preferences of this one; the others keep theirs.
            const other = Int32Array.from(ranks[i]!, () => values.next().value!);
            const changed = literalTwin(recipe, ranks.with(i, other));
            for (const s of allStates(literal)) {
              const condition = stabilityCondition(model, ranks, concept, i, s);
              const today = isMet(condition, (t) => ranks[i]![t]! > ranks[i]![s]!);
              expect(today).toBe(isStable(literal, concept, i, s));
              const then = isMet(condition, (t) => other[t]! > other[s]!);
              expect(then).toBe(isStable(changed, concept, i, s));
              for (const { terms } of condition) {
                expect(terms.flat()).not.toContain(s);
                for (const [a, one] of terms.entries()) {
                  for (const [b, two] of terms.entries()) {
                    if (a !== b) expect(one.every((t) => two.includes(t))).toBe(false);
                  }
                }
              }
            }
          }
        }
      }),
      runs(150),
    );
  });

  test('rankings are counted as if all were tried', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks, literal } = twins(recipe);
        const states = allStates(literal);
        fc.pre(states.length > 0 && states.length <= 6);
        const orders = permutations(states);
        for (const concept of conceptsOf(recipe)) {
          for (const i of everybody(literal)) {
            for (const s of states.slice(0, 2)) {
              const condition = stabilityCondition(model, ranks, concept, i, s);
              const count = orders.filter((order) => {
                const strict = Int32Array.from(states, (t) => order.indexOf(t));
                return isStable(literalTwin(recipe, ranks.with(i, strict)), concept, i, s);
              }).length;
              expect(countRankings(states.length, condition)).toEqual({
                count: BigInt(count),
                of: BigInt(orders.length),
              });
            }
          }
        }
      }),
      runs(60),
    );
  });
});

test('a condition without clauses holds of every ranking, and counting large ones is given up', () => {
  expect(countRankings(3, [])).toEqual({ count: 6n, of: 6n });
  const pairs = Array.from({ length: 40 }, (_, t) => [t + 1, t + 2]);
  expect(countRankings(42, [{ to: 1, terms: pairs }])).toBe(null);
  // All but the orders with 40 others above the state: one in 41.
  const any = countRankings(41, [{ to: 1, terms: pairs.map(([t]) => [t!]) }])!;
  expect(any.count * 41n).toBe(any.of * 40n);
  expect(statesIn([{ to: 2, terms: [[2], [1, 3]] }])).toEqual([1, 2, 3]);
});

/** Neighbouring swaps by trying all orders of few levels: s is level `nAbove`, the best is level 0. */
function fewestByTrying(
  nAbove: number,
  holds: (lowered: readonly number[]) => boolean,
): number | null {
  const start = Array.from({ length: nAbove + 1 }, (_, level) => level);
  const seen = new Map([[start.join(), 0]]);
  const queue = [start];
  for (const order of queue) {
    const place = order.indexOf(nAbove);
    const lowered = order.slice(place + 1).map((level) => nAbove - 1 - level);
    if (holds(lowered)) return seen.get(order.join())!;
    for (let at = 0; at < nAbove; at++) {
      const next = order.with(at, order[at + 1]!).with(at + 1, order[at]!);
      if (seen.has(next.join())) continue;
      seen.set(next.join(), seen.get(order.join())! + 1);
      queue.push(next);
    }
  }
  return null;
}

test('levels that are too far away are given up, with what it takes at least', () => {
  const far = fewestLowered(
    60,
    (level) => level === 59,
    (lowered) => lowered.includes(59),
  );
  expect(far).toEqual({ levels: null, nSwaps: far.nSwaps });
  expect(far.nSwaps).toBeGreaterThan(30);
});

test('the fewest swaps that lower some levels, as if all orders were tried', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5 }),
      fc.array(fc.array(fc.subarray([0, 1, 2, 3, 4]), { minLength: 1, maxLength: 3 }), {
        maxLength: 3,
      }),
      (nAbove, clauses) => {
        // Terms of levels that must all be lowered; those that are not above are lowered already.
        const holds = (lowered: readonly number[]): boolean =>
          clauses.every((terms) =>
            terms.some((term) => term.every((level) => level >= nAbove || lowered.includes(level))),
          );
        const found = fewestLowered(nAbove, (level) => clauses.flat(2).includes(level), holds);
        expect(found.nSwaps).toBe(fewestByTrying(nAbove, holds));
        expect(holds(found.levels!)).toBe(true);
      },
    ),
    runs(1000),
  );
});
