import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MoveStep, shortestPaths } from '../src/index.ts';
import { coalitionImprovements } from './oracle/coalitions.ts';
import { allStates, type LiteralModel } from './oracle/literalModel.ts';
import { firstPaths, pathMovers } from './oracle/paths.ts';
import { unilateralImprovements, unilateralMoves } from './oracle/reach.ts';
import { randomForms, runs, twins } from './randomModels.ts';

function isLegal(
  literal: LiteralModel,
  coalitions: readonly (readonly number[])[],
  improvements: boolean,
  from: number,
  path: readonly MoveStep[],
): boolean {
  let at = from;
  let lastBy = '';
  return path.every(({ by, to }) => {
    const isDeclared = coalitions.some((members) => members.join() === by.join());
    const steps =
      by.length > 1
        ? improvements && isDeclared && coalitionImprovements(literal, by, at)
        : improvements
          ? unilateralImprovements(literal, by[0]!, at)
          : unilateralMoves(literal, by[0]!, at);
    const isStep = steps !== false && steps.includes(to) && by.join() !== lastBy;
    at = to;
    lastBy = by.join();
    return isStep;
  });
}

describe.each(randomForms)('%s', (_, recipes) => {
  test.each([
    ['moves', false],
    ['improvements', true],
  ])('paths by %s are legal, shortest, and the first of their length', (_by, improvements) => {
    fc.assert(
      fc.property(recipes, fc.nat(), (recipe, anyState) => {
        const { model, ranks, literal } = twins(recipe);
        const { coalitions } = recipe;
        const from = anyState % literal.states.length;
        const targets = allStates(literal).reverse();
        const found = shortestPaths(model, ranks, { from, targets, coalitions, improvements });
        const expected = firstPaths(from, pathMovers(literal, coalitions, improvements));
        expect(found.map((path) => path?.length ?? null)).toEqual(
          targets.map((target) => expected.get(target)?.length ?? null),
        );
        for (const [at, path] of found.entries()) {
          if (path === null) continue;
          expect(isLegal(literal, coalitions, improvements, from, path)).toBe(true);
          expect(path.at(-1)?.to ?? from).toBe(targets[at]);
        }
        expect(found).toEqual(targets.map((target) => expected.get(target) ?? null));
      }),
      runs(1000),
    );
  });

  test('one target alone has the same path as among many', () => {
    fc.assert(
      fc.property(recipes, fc.nat(), fc.boolean(), (recipe, anyState, improvements) => {
        const { model, ranks, literal } = twins(recipe);
        const options = { from: 0, coalitions: recipe.coalitions, improvements };
        const all = shortestPaths(model, ranks, { ...options, targets: allStates(literal) });
        const target = anyState % literal.states.length;
        expect(shortestPaths(model, ranks, { ...options, targets: [target, target] })).toEqual([
          all[target],
          all[target],
        ]);
        expect(shortestPaths(model, ranks, { ...options, targets: [] })).toEqual([]);
      }),
      runs(300),
    );
  });
});
