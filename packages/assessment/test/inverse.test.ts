import { type Case, parseCase } from '@casus/casefile';
import { analyse, concepts, rankByRanking, rankByStatements, stateOfNumber } from '@casus/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AssessmentError, analyseInverse, type InverseDocument } from '../src/index.ts';
import { settingOf } from '../src/options.ts';
import { worldModel } from '../src/worldModel.ts';

function caseOf(text: string): Case {
  const { case: theCase, diagnostics } = parseCase(text);
  if (theCase === null) throw new Error(JSON.stringify(diagnostics));
  return theCase;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]),
  );
}

/** Neighbouring swaps between the file's order and this one. */
function inversions(order: readonly number[]): number {
  return order.reduce(
    (sum, place, at) => sum + order.slice(at + 1).filter((other) => other < place).length,
    0,
  );
}

/** Three decision makers of an option each; the first two put statements in order, the third ranks. */
const recipes = fc.record({
  statements: fc.array(
    fc.subarray(['x', 'y', 'z', 'not x', 'not y', 'not z', 'x iff y', 'y if z', 'x and z'], {
      minLength: 1,
      maxLength: 3,
    }),
    { minLength: 2, maxLength: 2 },
  ),
  ranking: fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 8 }),
  state: fc.integer({ min: 1, max: 8 }),
  concept: fc.constantFrom(...concepts),
});

test('the smallest change is that of all orders, tried one by one', () => {
  fc.assert(
    fc.property(recipes, ({ statements, ranking, state, concept }) => {
      const [a, b] = statements;
      // Ties keep the third ranking short: four levels.
      const levels = [0, 2, 4, 6].map((at) => ranking.slice(at, at + 2));
      const theCase = caseOf(
        JSON.stringify({
          casus: 1,
          title: 'Any',
          decisionMakers: {
            a: { options: { x: 'X' }, preferences: a },
            b: { options: { y: 'Y' }, preferences: b },
            c: { options: { z: 'Z' }, ranking: levels },
          },
        }),
      );
      const { inverse } = analyseInverse(theCase, { concept }, { state, decisionMaker: null });
      const { world } = settingOf(theCase, {});
      const { model } = worldModel(theCase, world);
      const s = stateOfNumber(model.space, state);
      let least: number | null = null;
      const lists = theCase.decisionMakers.map(({ preferences }) =>
        permutations(
          preferences.kind === 'statements'
            ? [...preferences.statements.keys()]
            : [...levels.keys()],
        ),
      );
      for (const first of lists[0]!) {
        for (const second of lists[1]!) {
          for (const third of lists[2]!) {
            const orders = [first, second, third];
            const nSwaps = orders.reduce((sum, order) => sum + inversions(order), 0);
            if (least !== null && nSwaps >= least) continue;
            const ranks = theCase.decisionMakers.map(({ preferences }, i) =>
              preferences.kind === 'statements'
                ? rankByStatements(
                    model.space,
                    orders[i]!.map((k) => preferences.statements[k]!.formula),
                  )
                : rankByRanking(
                    model.space,
                    orders[i]!.map((k) =>
                      preferences.kind === 'ranking' ? preferences.ranking[k]! : [],
                    ),
                  ),
            );
            const found = analyse(model, ranks, [concept]).equilibria.get(concept)!;
            if (found[s] === 1) least = nSwaps;
          }
        }
      }
      expect({ concept, n: inverse.smallestChange?.length ?? null }).toEqual({ concept, n: least });
      expect(inverse.achievable).toBe(least !== null);
      expect(inverse.holds).toBe(least === 0);
    }),
    { numRuns: 150, seed: 20161013 },
  );
});

const front = caseOf(`
casus: 1
title: A front
decisionMakers:
  north: { options: { hold: Keep the truce }, ranking: [3, 4, 1, 2] }
  south: { options: { stay: Keep the truce }, ranking: [2, 4, 1, 3] }
`);

function asked(
  theCase: Case,
  state: number,
  decisionMaker: string | null = null,
): InverseDocument['inverse'] {
  return analyseInverse(theCase, { concept: 'nash' }, { state, decisionMaker }).inverse;
}

test('the truce under nash: one swap each', () => {
  const inverse = asked(front, 4);
  expect(inverse.smallestChange).toEqual([
    { decisionMaker: 'north', swap: [1, 2] },
    { decisionMaker: 'south', swap: [1, 2] },
  ]);
  expect(inverse.conditions.map(({ formula }) => formula)).toEqual(['4 >= 3', '4 >= 2']);
  expect(inverse.satisfyingRankings).toEqual({
    north: { count: 12, of: 24, share: 0.5 },
    south: { count: 12, of: 24, share: 0.5 },
  });
  expect(Object.keys(asked(front, 4, 'north').satisfyingRankings)).toEqual(['north']);
});

test('where only weights and payoffs stand in the way, nothing can be swapped', () => {
  const fixed = caseOf(`
casus: 1
title: Fixed
decisionMakers:
  a: { options: { x: X }, weights: { x: 1 } }
  b: { options: { y: Y }, preferences: [y] }
`);
  expect(asked(fixed, 1)).toMatchObject({ holds: false, achievable: false, smallestChange: null });
});

test('a state that the world rules out, and one that there is not, are refused', () => {
  const ruled = caseOf(`
casus: 1
title: Ruled out
claims: { shut: { statement: It is shut., likelihood: almost certain } }
decisionMakers:
  a: { options: { x: X }, preferences: [x] }
infeasible: [{ never: x, when: shut }]
`);
  expect(() => asked(ruled, 2)).toThrow(AssessmentError);
  expect(() => asked(ruled, 2)).toThrow('state 2 is ruled out in this world');
  expect(() => asked(ruled, 3)).toThrow('no state has the number 3');
  expect(() => asked(front, 1, 'east')).toThrow('no decision maker has the id "east"');
});
