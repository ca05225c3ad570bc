import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  enumerateStates,
  type Formula,
  ModelError,
  rankByPayoffs,
  rankByRanking,
  rankByStatements,
  rankByWeights,
  type StateSpace,
} from '../src/index.ts';
import { ranksBy, ranksByStatements } from './oracle/preferences.ts';
import { formulas, literalStatesOf, optionRecipes, runs, spaceOf } from './randomModels.ts';

function wholeSpace(nOptions: number): StateSpace {
  const form = { form: 'options', infeasible: [], coalesce: [] } as const;
  return enumerateStates({ ...form, optionCounts: [nOptions] });
}

describe('statements', () => {
  const withStatements = optionRecipes.chain((recipe) =>
    fc.tuple(
      fc.constant(recipe),
      fc
        .tuple(
          fc.array(formulas(recipe.directions.length), { minLength: 1, maxLength: 12 }),
          fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 200 }),
        )
        // Long lists repeat a few statements, so that late ones still decide between states.
        .map(([few, picks]) => picks.map((pick) => few[pick % few.length]!)),
    ),
  );

  test('1–200 statements rank as their truth vectors in lexicographic order', () => {
    fc.assert(
      fc.property(withStatements, ([recipe, statements]) => {
        expect([...rankByStatements(spaceOf(recipe), statements)]).toEqual(
          ranksByStatements(literalStatesOf(recipe), statements),
        );
      }),
      runs(1500),
    );
  });

  /** Statements that say nothing, around those that do. */
  const always: Formula = { kind: 'constant', value: true };

  test.each([15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 199])(
    'the last of %i silent statements and two real ones decides',
    (nSilent) => {
      const silent = Array.from({ length: nSilent }, () => always);
      const [first, second] = [0, 1].map((index): Formula => ({ kind: 'atom', index }));
      const space = wholeSpace(2);
      expect([...rankByStatements(space, [...silent, first!, second!])]).toEqual([0, 2, 1, 3]);
      expect([...rankByStatements(space, [first!, ...silent, second!])]).toEqual([0, 2, 1, 3]);
      expect([...rankByStatements(space, [second!, ...silent, first!])]).toEqual([0, 1, 2, 3]);
    },
  );

  test('without statements all states tie', () => {
    expect([...rankByStatements(wholeSpace(2), [])]).toEqual([0, 0, 0, 0]);
  });
});

describe('weights', () => {
  test('decimal fractions are added exactly', () => {
    const weighted = fc.integer({ min: 1, max: 6 }).chain((n) =>
      fc.record({
        tenths: fc.array(fc.integer({ min: -40, max: 40 }), { minLength: n, maxLength: n }),
        places: fc.nat({ max: 9 }),
      }),
    );
    fc.assert(
      fc.property(weighted, ({ tenths, places }) => {
        const sumOf = (decimal: number): number =>
          tenths.reduce((sum, weight, k) => sum + ((decimal >> k) % 2) * weight, 0);
        const weights = tenths.map((weight) => Number(`${weight}e-${places}`));
        expect([...rankByWeights(wholeSpace(weights.length), weights)]).toEqual(
          ranksBy(2 ** weights.length, (s, t) => sumOf(s) - sumOf(t)),
        );
      }),
      runs(1000),
    );
  });

  test('0.1 + 0.2 ties with 0.3', () => {
    const ranks = rankByWeights(wholeSpace(3), [0.1, 0.2, 0.3]);
    expect(ranks[0b011]).toBe(ranks[0b100]);
  });

  test('weights in the space of a world are those of the options taken there', () => {
    fc.assert(
      fc.property(optionRecipes, fc.array(fc.nat({ max: 5 }), { minLength: 6 }), (recipe, any) => {
        const states = literalStatesOf(recipe);
        const sums = states.map(({ cells }) =>
          [...cells[0]!.taken].reduce((sum, k) => sum + any[k]!, 0),
        );
        const weights = recipe.directions.map((_, k) => any[k]!);
        expect([...rankByWeights(spaceOf(recipe), weights)]).toEqual(
          ranksBy(states.length, (s, t) => sums[s]! - sums[t]!),
        );
      }),
      runs(500),
    );
  });

  test.each([[[1]], [[1, 2, 3]], [[1, Number.NaN]], [[Number.POSITIVE_INFINITY, 1]]])(
    '%j is refused for two options',
    (weights) => {
      expect(() => rankByWeights(wholeSpace(2), weights)).toThrow(ModelError);
    },
  );
});

describe('payoffs', () => {
  test('fractions compare exactly', () => {
    const fraction = fc.record({
      numerator: fc.bigInt({ min: -12n, max: 12n }),
      denominator: fc.bigInt({ min: 1n, max: 12n }),
    });
    fc.assert(
      fc.property(fc.array(fraction, { minLength: 8, maxLength: 8 }), (payoffs) => {
        // 27720 is a multiple of 1 … 12.
        const scaled = payoffs.map((p) => Number((p.numerator * 27720n) / p.denominator));
        expect([...rankByPayoffs(wholeSpace(3), payoffs)]).toEqual(
          ranksBy(8, (s, t) => scaled[s]! - scaled[t]!),
        );
      }),
      runs(1000),
    );
  });

  test('1/3 ties with 2/6, and numbers beyond 2^53 do not round', () => {
    const huge = 2n ** 70n;
    const payoffs = [
      { numerator: 1n, denominator: 3n },
      { numerator: 2n, denominator: 6n },
      { numerator: huge, denominator: 1n },
      { numerator: huge + 1n, denominator: 1n },
    ];
    expect([...rankByPayoffs(wholeSpace(2), payoffs)]).toEqual([0, 0, 1, 2]);
  });

  test('a wrong number of payoffs is refused', () => {
    expect(() => rankByPayoffs(wholeSpace(1), [])).toThrow(ModelError);
  });
});

describe('ranking', () => {
  test('best first, an inner list is a tie', () => {
    expect([...rankByRanking(wholeSpace(2), [[2], [0, 3], [1]])]).toEqual([1, 0, 2, 1]);
  });

  test.each([
    ['a state missing', [[0], [1, 2]]],
    ['a state twice', [[0], [1, 2, 3], [0]]],
    [
      'a state twice in one tie',
      [
        [0, 1, 1],
        [2, 3],
      ],
    ],
    ['a state that is none', [[0], [1, 2, 3, 4]]],
    ['a negative state', [[0], [1, 2, 3, -1]]],
    ['half a state', [[0], [1, 2, 3, 0.5]]],
  ])('%s is refused', (_, ranking) => {
    expect(() => rankByRanking(wholeSpace(2), ranking)).toThrow(ModelError);
  });
});
