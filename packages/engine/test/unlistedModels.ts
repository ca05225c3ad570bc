import fc from 'fast-check';
import {
  enumerateStates,
  type Formula,
  type Model,
  type OptionForm,
  type Order,
  optionModel,
  rankByStatements,
  rankByWeights,
  statementOrder,
  type UnlistedModel,
  unlistedModel,
  weightOrder,
} from '../src/index.ts';
import type { LiteralModel } from './oracle/literalModel.ts';
import { formulas, literalTwin, type OptionRecipe, optionRecipes } from './randomModels.ts';

/** What a decision maker wants, told without ranks. */
export type Wishes =
  | { readonly kind: 'statements'; readonly statements: readonly Formula[] }
  | { readonly kind: 'weights'; readonly weights: readonly number[] };

export interface UnlistedRecipe {
  readonly recipe: OptionRecipe;
  readonly wishes: readonly Wishes[];
}

export function wishesOver(nOptions: number): fc.Arbitrary<Wishes> {
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('statements' as const),
        statements: fc.array(formulas(nOptions), { maxLength: 5 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('weights' as const),
        weights: fc.array(fc.constantFrom(-2, -1, -0.1, 0, 0.1, 0.2, 0.3, 1, 3), {
          minLength: nOptions,
          maxLength: nOptions,
        }),
      }),
    },
  );
}

/** Option form without coalesced states, preferences by statements and weights. */
export const unlistedRecipes: fc.Arbitrary<UnlistedRecipe> = optionRecipes
  .map((recipe): OptionRecipe => ({ ...recipe, coalesce: [] }))
  .chain((recipe) => {
    const nDms = recipe.optionCounts.length;
    return fc.record({
      recipe: fc.constant(recipe),
      wishes: fc.array(wishesOver(recipe.directions.length), { minLength: nDms, maxLength: nDms }),
    });
  });

/** The same model with its states listed, and not. */
export interface UnlistedTwins {
  readonly model: Model;
  readonly ranks: readonly Int32Array[];
  readonly unlisted: UnlistedModel;
}

export function unlistedTwins({ recipe, wishes }: UnlistedRecipe): UnlistedTwins {
  const { optionCounts, directions } = recipe;
  const infeasible = infeasibleIn(recipe);
  const form: OptionForm = { form: 'options', optionCounts, infeasible, coalesce: [] };
  const space = enumerateStates(form);
  return {
    model: optionModel(space, directions),
    ranks: wishes.map((own) =>
      own.kind === 'statements'
        ? rankByStatements(space, own.statements)
        : rankByWeights(space, own.weights),
    ),
    unlisted: unlistedModel({
      optionCounts,
      directions,
      infeasible,
      orders: wishes.map((own) => orderOf(own, directions.length)),
    }),
  };
}

/** The same model with another decision maker before the first, whose `nBefore` options cannot be taken:
 *  every option's place is `nBefore` later. */
export function behindOthers({ recipe, wishes }: UnlistedRecipe, nBefore: number): UnlistedModel {
  const others = Array.from({ length: nBefore }, (_, k) => k);
  const nOptions = nBefore + recipe.directions.length;
  return unlistedModel({
    optionCounts: [nBefore, ...recipe.optionCounts],
    directions: [...others.map(() => 'both' as const), ...recipe.directions],
    infeasible: [
      ...others.map((index): Formula => ({ kind: 'atom', index })),
      ...infeasibleIn(recipe).map((formula) => later(formula, nBefore)),
    ],
    orders: [
      statementOrder(nOptions, []),
      ...wishes.map((own) =>
        own.kind === 'statements'
          ? statementOrder(
              nOptions,
              own.statements.map((statement) => later(statement, nBefore)),
            )
          : weightOrder([...others.map(() => 0), ...own.weights]),
      ),
    ],
  });
}

function later(formula: Formula, nBefore: number): Formula {
  switch (formula.kind) {
    case 'constant':
      return formula;
    case 'atom':
      return { kind: 'atom', index: formula.index + nBefore };
    case 'not':
      return { kind: 'not', of: later(formula.of, nBefore) };
    default:
      return {
        kind: formula.kind,
        left: later(formula.left, nBefore),
        right: later(formula.right, nBefore),
      };
  }
}

/** The listed one as plain sets and lists. */
export function literalOf({ recipe }: UnlistedRecipe, { ranks }: UnlistedTwins): LiteralModel {
  return literalTwin({ ...recipe, infeasible: infeasibleIn(recipe), world: noWorld }, ranks);
}

const noWorld: OptionRecipe['world'] = { infeasible: [], absentOptions: [] };

/** What a world rules out is infeasible like anything else. */
function infeasibleIn({ infeasible, world }: OptionRecipe): Formula[] {
  const absent = world.absentOptions.map((index): Formula => ({ kind: 'atom', index }));
  return [...infeasible, ...world.infeasible, ...absent];
}

function orderOf(wishes: Wishes, nOptions: number): Order {
  return wishes.kind === 'statements'
    ? statementOrder(nOptions, wishes.statements)
    : weightOrder(wishes.weights);
}
