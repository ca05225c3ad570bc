import fc from 'fast-check';
import {
  type Direction,
  enumerateStates,
  type Formula,
  graphModel,
  type Model,
  optionModel,
  restrictStates,
  type StateSpace,
} from '../src/index.ts';
import type { LiteralModel, LiteralOption, LiteralState } from './oracle/literalModel.ts';
import { graphMoves, optionMoves } from './oracle/moves.ts';
import { combinations, listed, statesOf, type World } from './oracle/states.ts';

/** Option form in which everything is feasible and goes both ways. */
export function freeModel(optionCounts: readonly number[]): Model {
  const space = enumerateStates({ form: 'options', optionCounts, infeasible: [], coalesce: [] });
  return optionModel(
    space,
    Array.from({ length: space.nOptions }, () => 'both' as const),
  );
}

/** What both forms of a random model have. Plain data, so that a failure prints it. */
interface CommonRecipe {
  readonly infeasible: readonly Formula[];
  readonly coalesce: readonly Formula[];
  readonly world: World;
  /** Per decision maker a value for each state index; equal values tie. */
  readonly tastes: readonly (readonly number[])[];
  readonly coalitions: readonly (readonly number[])[];
}

export interface OptionRecipe extends CommonRecipe {
  readonly form: 'options';
  readonly optionCounts: readonly number[];
  readonly directions: readonly Direction[];
}

export interface GraphRecipe extends CommonRecipe {
  readonly form: 'graph';
  readonly nStates: number;
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
}

export type Recipe = OptionRecipe | GraphRecipe;

/** One model as the engine and as the oracle see it. */
export interface Twins {
  readonly space: StateSpace;
  readonly model: Model;
  readonly ranks: readonly Int32Array[];
  readonly literal: LiteralModel;
}

export function twins(recipe: Recipe): Twins {
  const space = spaceOf(recipe);
  const ranks = recipe.tastes.map((taste) => Int32Array.from(taste.slice(0, space.nStates)));
  return {
    space,
    model:
      recipe.form === 'graph'
        ? graphModel(space, recipe.arcs)
        : optionModel(space, recipe.directions),
    ranks,
    literal: literalTwin(recipe, ranks),
  };
}

/** The model as the oracle sees it, under these ranks of its states. */
export function literalTwin(recipe: Recipe, ranks: readonly Int32Array[]): LiteralModel {
  const states = literalStatesOf(recipe);
  const movesOf = (i: number): Set<number>[] =>
    recipe.form === 'graph'
      ? graphMoves(states, recipe.arcs[i]!)
      : optionMoves(states, optionsOf(recipe), i);
  return {
    nDms: ranks.length,
    states,
    ranks: ranks.map((own) => states.map((_, s) => own[s]!)),
    options: recipe.form === 'options' ? optionsOf(recipe) : null,
    moves: ranks.map((_, i) => movesOf(i)),
  };
}

export function spaceOf(recipe: Recipe): StateSpace {
  const { infeasible, coalesce, world } = recipe;
  const whole = enumerateStates(
    recipe.form === 'graph'
      ? {
          form: 'graph',
          nDms: recipe.tastes.length,
          nStates: recipe.nStates,
          infeasible,
          coalesce,
        }
      : { form: 'options', optionCounts: recipe.optionCounts, infeasible, coalesce },
  );
  return restrictStates(whole, world.infeasible, world.absentOptions);
}

export function literalStatesOf(recipe: Recipe): LiteralState[] {
  const cells =
    recipe.form === 'graph' ? listed(recipe.nStates) : combinations(recipe.directions.length);
  return statesOf(cells, recipe.infeasible, recipe.coalesce, recipe.world);
}

function optionsOf({ optionCounts, directions }: OptionRecipe): LiteralOption[] {
  const owners = optionCounts.flatMap((count, i) => Array.from({ length: count }, () => i));
  return owners.map((owner, k) => ({ owner, direction: directions[k]! }));
}

const maxStates = 2 ** 6;

export function formulas(nAtoms: number): fc.Arbitrary<Formula> {
  const constant = fc.boolean().map((value): Formula => ({ kind: 'constant', value }));
  const atom = fc.nat({ max: nAtoms - 1 }).map((index): Formula => ({ kind: 'atom', index }));
  return fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 6, arbitrary: atom },
      { weight: 1, arbitrary: constant },
      { weight: 3, arbitrary: tie('formula').map((of): Formula => ({ kind: 'not', of })) },
      {
        weight: 10,
        arbitrary: fc.record({
          kind: fc.constantFrom('and', 'or', 'if', 'iff'),
          left: tie('formula'),
          right: tie('formula'),
        }),
      },
    ),
  })).formula;
}

/** Patterns that hold in few states, so that models with several of them keep some. */
function patterns(nAtoms: number): fc.Arbitrary<Formula> {
  const literal = fc.record({ index: fc.nat({ max: nAtoms - 1 }), isTaken: fc.boolean() });
  return fc.array(literal, { minLength: 2, maxLength: 4 }).map((all) =>
    all
      .map(({ index, isTaken }): Formula => {
        const atom: Formula = { kind: 'atom', index };
        return isTaken ? atom : { kind: 'not', of: atom };
      })
      .reduce((left, right): Formula => ({ kind: 'and', left, right })),
  );
}

/** Ties are common, rare or nearly absent. */
const taste: fc.Arbitrary<number[]> = fc
  .constantFrom(1, 5, 999)
  .chain((max) => fc.array(fc.nat({ max }), { minLength: maxStates, maxLength: maxStates }));

function tastesOf(nDms: number): fc.Arbitrary<number[][]> {
  return fc.array(taste, { minLength: nDms, maxLength: nDms });
}

function coalitionsOf(nDms: number): fc.Arbitrary<number[][]> {
  if (nDms < 2) return fc.constant([]);
  const everybody = Array.from({ length: nDms }, (_, i) => i);
  return fc.uniqueArray(fc.subarray(everybody, { minLength: 2 }), {
    maxLength: 2,
    selector: (members) => members.join(),
  });
}

const wholeWorld: World = { infeasible: [], absentOptions: [] };

function rarely<T>(arbitrary: fc.Arbitrary<T>, otherwise: T): fc.Arbitrary<T> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary });
}

const directions = fc.constantFrom<Direction>('both', 'both', 'both', 'forward', 'backward');

function infeasiblePatterns(nAtoms: number): fc.Arbitrary<Formula[]> {
  return fc.oneof(
    fc.constant<Formula[]>([]),
    fc.array(patterns(nAtoms), { minLength: 1, maxLength: 3 }),
    fc.array(formulas(nAtoms), { minLength: 1, maxLength: 1 }),
  );
}

/** Option form of 1–5 decision makers with at most 6 options, some of them none. */
export const optionRecipes: fc.Arbitrary<OptionRecipe> = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
    fc.constantFrom(2, 3, 4, 4, 4, 5, 5, 6),
  )
  .map(([counts, maxOptions]) => {
    let left = maxOptions;
    return counts.map((count) => {
      const kept = Math.min(count, left);
      left -= kept;
      return kept;
    });
  })
  .filter((counts) => counts.some((count) => count > 0))
  .chain((optionCounts) => {
    const n = optionCounts.reduce((sum, count) => sum + count, 0);
    const options = Array.from({ length: n }, (_, k) => k);
    return fc.record({
      form: fc.constant('options' as const),
      optionCounts: fc.constant(optionCounts),
      directions: fc.oneof(
        fc.constant(options.map((): Direction => 'both')),
        fc.array(directions, { minLength: n, maxLength: n }),
      ),
      infeasible: infeasiblePatterns(n),
      coalesce: rarely(fc.array(patterns(n), { minLength: 1, maxLength: 3 }), []),
      world: rarely(
        fc.record({
          infeasible: fc.array(patterns(n), { maxLength: 2 }),
          absentOptions: fc.subarray(options, { maxLength: 1 }),
        }),
        wholeWorld,
      ),
      tastes: tastesOf(optionCounts.length),
      coalitions: coalitionsOf(optionCounts.length),
    });
  });

/** Graph form of 1–5 decision makers and 1–10 listed states; arcs are hardly ever transitive. */
export const graphRecipes: fc.Arbitrary<GraphRecipe> = fc
  .record({ nDms: fc.integer({ min: 1, max: 5 }), nStates: fc.integer({ min: 1, max: 10 }) })
  .chain(({ nDms, nStates }) => {
    const state = fc.nat({ max: nStates - 1 });
    const someStates = fc
      .array(state, { minLength: 1, maxLength: 3 })
      .map((indices) =>
        indices
          .map((index): Formula => ({ kind: 'atom', index }))
          .reduce((left, right): Formula => ({ kind: 'or', left, right })),
      );
    return fc.record({
      form: fc.constant('graph' as const),
      nStates: fc.constant(nStates),
      arcs: fc.array(fc.array(fc.tuple(state, state), { maxLength: 12 }), {
        minLength: nDms,
        maxLength: nDms,
      }),
      infeasible: rarely(fc.array(someStates, { maxLength: 1 }), []),
      coalesce: rarely(fc.array(someStates, { maxLength: 2 }), []),
      world: rarely(
        fc.record({
          infeasible: fc.array(someStates, { maxLength: 1 }),
          absentOptions: fc.constant([]),
        }),
        wholeWorld,
      ),
      tastes: tastesOf(nDms),
      coalitions: coalitionsOf(nDms),
    });
  });

const hasStates = (recipe: Recipe): boolean => literalStatesOf(recipe).length > 0;

/** Forms to run each property over, by name; at least one state is feasible. */
export const randomForms: readonly (readonly [string, fc.Arbitrary<Recipe>])[] = [
  ['option form', optionRecipes.filter(hasStates)],
  ['graph form', graphRecipes.filter(hasStates)],
];

/** Runs of a property. The seed is fixed, so that a failure comes back; fast-check prints it with
 *  the smallest model that fails. */
export function runs(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns, seed: 19930701 };
}
