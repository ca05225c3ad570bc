import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Concept, concepts, type Settlement, settle } from '../src/index.ts';
import { undeterredCoalitionImprovements } from './oracle/coalitions.ts';
import { allStates, type LiteralModel } from './oracle/literalModel.ts';
import { type LiteralSettlement, leaves, settlement } from './oracle/outcomes.ts';
import { type Recipe, randomForms, runs, twins } from './randomModels.ts';

function conceptsOf({ form }: Recipe): Concept[] {
  return concepts.filter((concept) => form === 'options' || concept !== 'sim');
}

/** What is wrong with the reason why an equilibrium is no outcome, in a word; null if nothing. */
function faultOf(
  literal: LiteralModel,
  concept: Concept,
  coalitions: readonly (readonly number[])[],
  { reached, outcomes }: LiteralSettlement,
  { state, because, coalition, to }: Settlement['dropped'][number],
): string | null {
  if (because === 'unreachable') {
    if (reached.has(state)) return 'it is reachable';
    return coalition === -1 && to === -1 ? null : 'nobody leaves it';
  }
  if (!reached.has(state)) return 'it is unreachable';
  const members = coalitions[coalition];
  if (members === undefined) return 'no such coalition';
  const steps = coalitions.flatMap((each) =>
    undeterredCoalitionImprovements(literal, concept, each, state),
  );
  if (!undeterredCoalitionImprovements(literal, concept, members, state).includes(to)) {
    return 'they do not go there';
  }
  const couldCome = steps.some((q) => outcomes.includes(q));
  return couldCome && !outcomes.includes(to) ? 'they could go to an outcome' : null;
}

describe.each(randomForms)('%s', (_, recipes) => {
  test('outcomes, equilibria, cycles and what was dropped', () => {
    fc.assert(
      fc.property(recipes, fc.option(fc.nat()), (recipe, anyState) => {
        const { model, ranks, literal } = twins(recipe);
        const { coalitions } = recipe;
        const statusQuo = anyState === null ? null : anyState % literal.states.length;
        for (const concept of conceptsOf(recipe)) {
          const found = settle(model, ranks, { concept, statusQuo, coalitions });
          const expected = settlement(literal, concept, coalitions, statusQuo);
          const dropped = expected.equilibria.filter((s) => !expected.outcomes.includes(s));
          expect({
            concept,
            outcomes: [...found.outcomes],
            equilibria: [...found.equilibria].flatMap((mark, s) => (mark === 1 ? [s] : [])),
            mayCycle: found.mayCycle,
            dropped: found.dropped.map(({ state }) => state),
            nDropped: found.nDropped,
          }).toEqual({
            concept,
            outcomes: expected.outcomes,
            equilibria: expected.equilibria,
            mayCycle: expected.mayCycle,
            dropped,
            nDropped: dropped.length,
          });
          expect(
            found.dropped.map((each) => faultOf(literal, concept, coalitions, expected, each)),
          ).toEqual(dropped.map(() => null));
        }
      }),
      runs(1000),
    );
  });

  test('who leaves a state: decision makers in order, then coalitions', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks, literal } = twins(recipe);
        const { coalitions } = recipe;
        for (const concept of conceptsOf(recipe)) {
          const found = settle(model, ranks, { concept, statusQuo: null, coalitions });
          const states = allStates(literal);
          expect({ [concept]: states.map((s) => found.leaves(s)) }).toEqual({
            [concept]: states.map((s) => leaves(literal, concept, coalitions, s)),
          });
        }
      }),
      runs(500),
    );
  });

  test('without coalitions and without a status quo the outcomes are the equilibria', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks } = twins(recipe);
        for (const concept of conceptsOf(recipe)) {
          const found = settle(model, ranks, { concept, statusQuo: null, coalitions: [] });
          const equilibria = [...found.equilibria].flatMap((mark, s) => (mark === 1 ? [s] : []));
          expect([...found.outcomes]).toEqual(equilibria);
          expect(found.nDropped).toBe(0);
        }
      }),
      runs(500),
    );
  });
});

test('no more than 100 dropped equilibria are listed, but all are counted', () => {
  const [, recipes] = randomForms[0]!;
  const [shape] = fc.sample(recipes, { seed: 1, numRuns: 1 });
  const nOptions = 8;
  // Nobody prefers anything, so all 256 states are equilibria and only the status quo is reached.
  const recipe: Recipe = {
    ...shape!,
    form: 'options',
    optionCounts: [nOptions],
    directions: Array.from({ length: nOptions }, () => 'both' as const),
    infeasible: [],
    coalesce: [],
    world: { infeasible: [], absentOptions: [] },
    tastes: [Array.from({ length: 256 }, () => 0)],
    coalitions: [],
  };
  const { model, ranks } = twins(recipe);
  const found = settle(model, ranks, { concept: 'seq', statusQuo: 7, coalitions: [] });
  expect([...found.outcomes]).toEqual([7]);
  expect(found.dropped).toHaveLength(100);
  expect(found.nDropped).toBe(255);
});
