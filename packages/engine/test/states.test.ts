import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimalOf,
  enumerateStates,
  evaluate,
  ModelError,
  optionsTaken,
  restrictStates,
  satisfying,
  splitState,
  stateNumber,
  stateOfDecimal,
  stateOfNumber,
  stateOfOptions,
} from '../src/index.ts';
import type { LiteralState } from './oracle/literalModel.ts';
import { combinations } from './oracle/states.ts';
import { isTrue } from './oracle/truth.ts';
import {
  formulas,
  graphRecipes,
  literalStatesOf,
  optionRecipes,
  type Recipe,
  runs,
  spaceOf,
} from './randomModels.ts';

/** Here a model may have no state at all. */
const forms: readonly (readonly [string, fc.Arbitrary<Recipe>])[] = [
  ['option form', optionRecipes],
  ['graph form', graphRecipes],
];

describe.each(forms)('%s', (_, recipes) => {
  test('states, their numbers and their cells are those of the definition', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const space = spaceOf(recipe);
        const literal = literalStatesOf(recipe);
        const found = literal.map((_, s) => ({
          number: stateNumber(space, s),
          decimal: decimalOf(space, s),
          taken: optionsTaken(space, s),
        }));
        expect(space.nStates).toBe(literal.length);
        expect(found).toEqual(
          literal.map(({ number, cells }) => ({
            number,
            decimal: cells[0]!.decimal,
            taken: recipe.form === 'graph' ? [] : [...cells[0]!.taken],
          })),
        );
        // The other way round, also for what is no number and no decimal of a state.
        const asked = Array.from({ length: 70 }, (_, at) => at - 2);
        expect(asked.map((number) => stateOfNumber(space, number))).toEqual(
          asked.map((number) => literal.findIndex((state) => state.number === number)),
        );
        const hasDecimal = (decimal: number) => (state: LiteralState) =>
          state.cells.some((cell) => cell.decimal === decimal);
        expect(asked.map((decimal) => stateOfDecimal(space, decimal))).toEqual(
          asked.map((decimal) => literal.findIndex(hasDecimal(decimal))),
        );
        if (recipe.form === 'graph') return;
        const sets = combinations(recipe.directions.length);
        expect(sets.map(({ taken }) => stateOfOptions(space, [...taken]))).toEqual(
          sets.map(({ decimal }) => literal.findIndex(hasDecimal(decimal))),
        );
      }),
      runs(2000),
    );
  });

  test('what satisfies a formula, and which state it splits', () => {
    const withFormula = recipes.chain((recipe) =>
      fc.tuple(
        fc.constant(recipe),
        formulas(recipe.form === 'graph' ? recipe.nStates : recipe.directions.length),
      ),
    );
    fc.assert(
      fc.property(withFormula, ([recipe, formula]) => {
        const space = spaceOf(recipe);
        const truths = literalStatesOf(recipe).map(({ cells }) =>
          cells.map(({ taken }) => isTrue(formula, taken)),
        );
        expect([...satisfying(space, formula)]).toEqual(truths.map(([first]) => (first ? 1 : 0)));
        expect(splitState(space, formula)).toBe(truths.findIndex((all) => new Set(all).size === 2));
      }),
      runs(2000),
    );
  });
});

test('formulas over bit sets, formula by formula and decimal by decimal', () => {
  const models = fc.integer({ min: 1, max: 8 }).chain((n) => fc.tuple(fc.constant(n), formulas(n)));
  fc.assert(
    fc.property(models, ([n, formula]) => {
      const space = enumerateStates({
        form: 'options',
        optionCounts: [n],
        infeasible: [],
        coalesce: [],
      });
      const expected = combinations(n).map(({ taken }) => isTrue(formula, taken));
      expect([...satisfying(space, formula)]).toEqual(expected.map(Number));
      expect(combinations(n).map(({ taken }) => evaluate(formula, (k) => taken.has(k)))).toEqual(
        expected,
      );
    }),
    runs(3000),
  );
});

test('more than 26 options are refused with their number', () => {
  const form = { form: 'options', optionCounts: [13, 14], infeasible: [], coalesce: [] } as const;
  const refused = (): unknown => enumerateStates(form);
  expect(refused).toThrow(ModelError);
  expect(refused).toThrow(expect.objectContaining({ code: 'size-limit', value: 27 }));
});

test('a model in which nothing is feasible has no states, in every world', () => {
  const never = { kind: 'constant', value: true } as const;
  const space = enumerateStates({
    form: 'options',
    optionCounts: [2],
    infeasible: [never],
    coalesce: [never],
  });
  expect(space.nStates).toBe(0);
  expect(restrictStates(space, [never], [0]).nStates).toBe(0);
  expect([...satisfying(space, never)]).toEqual([]);
});
