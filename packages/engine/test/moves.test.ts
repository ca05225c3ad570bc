import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countMoves,
  coalitionImprovements as engineCoalitionImprovements,
  jointImprovements as engineJointImprovements,
  jointMoves as engineJointMoves,
  unilateralImprovements as engineUnilateralImprovements,
  unilateralMoves as engineUnilateralMoves,
  reversedModel,
} from '../src/index.ts';
import { coalitionImprovements } from './oracle/coalitions.ts';
import { allStates, everybody, everybodyBut } from './oracle/literalModel.ts';
import {
  jointImprovements,
  jointMoves,
  unilateralImprovements,
  unilateralMoves,
} from './oracle/reach.ts';
import { randomForms, runs, twins } from './randomModels.ts';

/** In order, without the state the sequences start from. */
function listed(states: ReadonlySet<number>, without: number): number[] {
  return [...states].filter((q) => q !== without).sort((a, b) => a - b);
}

describe.each(randomForms)('%s', (_, recipes) => {
  test('moves of the reversed model are those into a state', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, literal } = twins(recipe);
        const back = reversedModel(model);
        for (const i of everybody(literal)) {
          const into = allStates(literal).map((s) =>
            allStates(literal).filter((t) => unilateralMoves(literal, i, t).includes(s)),
          );
          for (const s of allStates(literal)) {
            expect([...engineUnilateralMoves(back, i, s)]).toEqual(into[s]);
          }
        }
      }),
      runs(100),
    );
  });

  test('unilateral moves and improvements', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks, literal } = twins(recipe);
        for (const i of everybody(literal)) {
          let count = 0;
          for (const s of allStates(literal)) {
            const moves = unilateralMoves(literal, i, s);
            count += moves.length;
            expect([...engineUnilateralMoves(model, i, s)]).toEqual(moves);
            expect([...engineUnilateralImprovements(model, ranks[i]!, i, s)]).toEqual(
              unilateralImprovements(literal, i, s),
            );
          }
          expect(countMoves(model, i)).toBe(count);
        }
      }),
      runs(1000),
    );
  });

  test('joint moves, joint improvements and coalition improvements', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { model, ranks, literal } = twins(recipe);
        const groups = [
          [],
          everybody(literal),
          ...everybody(literal).map((i) => everybodyBut(literal, [i])),
          ...recipe.coalitions,
        ];
        const states = allStates(literal);
        for (const members of groups) {
          expect(states.map((s) => [...engineJointMoves(model, members, s)])).toEqual(
            states.map((s) => listed(jointMoves(literal, members, s), s)),
          );
          expect(states.map((s) => [...engineJointImprovements(model, ranks, members, s)])).toEqual(
            states.map((s) => listed(jointImprovements(literal, members, s), s)),
          );
          if (members.length === 0) continue;
          expect(
            states.map((s) => [...engineCoalitionImprovements(model, ranks, members, s)]),
          ).toEqual(states.map((s) => coalitionImprovements(literal, members, s)));
        }
      }),
      runs(400),
    );
  });
});
