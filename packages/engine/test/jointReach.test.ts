import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JointReach } from '../src/coalitions/jointReach.ts';
import {
  enumerateStates,
  type Formula,
  optionModel,
  settle,
  stateOfOptions,
} from '../src/index.ts';
import { allStates } from './oracle/literalModel.ts';
import { jointMoves } from './oracle/reach.ts';
import { type OptionRecipe, optionRecipes, runs, twins } from './randomModels.ts';

/** Option form with one-way options and many single states ruled out, so that members often have to
 *  go round. */
const winding: fc.Arbitrary<OptionRecipe> = fc
  .tuple(optionRecipes, fc.array(fc.nat({ max: 2 ** 6 - 1 }), { maxLength: 24 }))
  .map(([recipe, decimals]) => ({
    ...recipe,
    coalesce: [],
    infeasible: decimals.map((decimal) => exactly(decimal, recipe.directions.length)),
  }));

/** The formula of one combination of options. */
function exactly(decimal: number, nOptions: number): Formula {
  return Array.from({ length: nOptions }, (_, index): Formula => {
    const atom: Formula = { kind: 'atom', index };
    return ((decimal >>> index) & 1) === 1 ? atom : { kind: 'not', of: atom };
  }).reduce((left, right): Formula => ({ kind: 'and', left, right }));
}

test('group, pattern and way of a coalition: its joint moves, and the state itself', () => {
  fc.assert(
    fc.property(winding, fc.nat(), (recipe, anyMembers) => {
      const { model, literal } = twins(recipe);
      const members = recipe.tastes.flatMap((_, i) => (((anyMembers >>> i) & 1) === 1 ? [i] : []));
      const reach = new JointReach(model, members);
      for (const s of allStates(literal)) {
        const pattern = reach.patterns?.[s] ?? 0;
        const found = allStates(literal).filter(
          (t) =>
            reach.groupOf[t] === reach.groupOf[s] &&
            ((reach.patterns?.[t] ?? 0) & pattern) === pattern &&
            reach.canReach(s, t),
        );
        expect(new Set(found)).toEqual(new Set([s, ...jointMoves(literal, members, s)]));
      }
    }),
    runs(2000),
  );
});

describe('two members who cannot go straight', () => {
  // A has options 0 (may only be taken) and 1, B has option 2; both members want `best` alone.
  const settled = (
    infeasible: readonly number[],
    from: readonly number[],
    to: readonly number[],
  ) => {
    const space = enumerateStates({
      form: 'options',
      optionCounts: [2, 1],
      infeasible: infeasible.map((decimal) => exactly(decimal, 3)),
      coalesce: [],
    });
    const statusQuo = stateOfOptions(space, from);
    const best = stateOfOptions(space, to);
    const rank = Int32Array.from({ length: space.nStates }, (_, s) => (s === best ? 1 : 0));
    const { leaves, outcomes } = settle(
      optionModel(space, ['forward', 'both', 'both']),
      [rank, rank],
      { concept: 'nash', statusQuo, coalitions: [[0, 1]] },
    );
    return { statusQuo, best, leaves: leaves(statusQuo), outcomes: [...outcomes] };
  };

  test('go round where they can: from {} by {1} and {1, 2} to {0, 2}', () => {
    const { best, leaves, outcomes } = settled([0b001, 0b100], [], [0, 2]);
    expect(leaves).toEqual([{ by: [0, 1], to: best }]);
    expect(outcomes).toEqual([best]);
  });

  test('stay where they cannot: only {} leads both to {0} and to {0, 1, 2}', () => {
    const { statusQuo, leaves, outcomes } = settled([0b011, 0b101], [0], [0, 1, 2]);
    expect(leaves).toEqual([]);
    expect(outcomes).toEqual([statusQuo]);
  });
});
