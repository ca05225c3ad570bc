import fc from 'fast-check';
import {
  type Direction,
  enumerateStates,
  type Formula,
  graphModel,
  type Model,
  optionModel,
} from '../src/index.ts';
import { type LiteralModel, literalMoves, literalStates } from './oracle.ts';

/** A random model, as the engine and as the oracle see it. */
export interface TwinModel {
  readonly model: Model;
  readonly ranks: readonly Int32Array[];
  readonly literal: LiteralModel;
  readonly coalitions: readonly (readonly number[])[];
  readonly isGraph: boolean;
}

export function formulas(nAtoms: number): fc.Arbitrary<Formula> {
  const leaf = fc.nat({ max: nAtoms - 1 }).map((index): Formula => ({ kind: 'atom', index }));
  return fc.letrec<{ formula: Formula }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 3 },
      leaf,
      leaf.map((of): Formula => ({ kind: 'not', of })),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const, 'if' as const, 'iff' as const),
        left: tie('formula'),
        right: tie('formula'),
      }),
    ),
  })).formula;
}

const direction: fc.Arbitrary<Direction> = fc.constantFrom(
  'both',
  'both',
  'both',
  'forward',
  'backward',
);

interface Recipe {
  readonly optionCounts: readonly number[];
  readonly directions: readonly Direction[];
  readonly infeasible: readonly Formula[];
  readonly coalesce: readonly Formula[];
  readonly seeds: readonly number[];
}

/** Option form: 1–4 DMs, at most 5 options, ties, infeasible and coalesced states, one-way options. */
export const optionTwins: fc.Arbitrary<TwinModel> = fc
  .array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 4 })
  .filter((counts) => {
    const sum = counts.reduce((total, count) => total + count, 0);
    return sum >= 1 && sum <= 5;
  })
  .chain((optionCounts): fc.Arbitrary<Recipe> => {
    const n = optionCounts.reduce((total, count) => total + count, 0);
    return fc.record({
      optionCounts: fc.constant(optionCounts),
      directions: fc.array(direction, { minLength: n, maxLength: n }),
      infeasible: fc.array(formulas(n), { maxLength: 2 }),
      coalesce: fc.oneof(fc.constant([]), fc.array(formulas(n), { maxLength: 2 })),
      seeds: fc.array(fc.nat({ max: 9 }), {
        minLength: 32 * optionCounts.length,
        maxLength: 32 * optionCounts.length,
      }),
    });
  })
  .map(twinOf)
  .filter((twin) => twin.literal.nStates > 0);

function twinOf({ optionCounts, directions, infeasible, coalesce, seeds }: Recipe): TwinModel {
  const n = directions.length;
  const space = enumerateStates({ form: 'options', optionCounts, infeasible, coalesce });
  const states = literalStates(n, infeasible, coalesce);
  let at = 0;
  const own = optionCounts.map((count) => {
    const mask = (2 ** count - 1) << at;
    at += count;
    return mask;
  });
  const ranks = optionCounts.map((_, i) => states.map((_state, s) => seeds[32 * i + s]!));
  return {
    model: optionModel(space, directions),
    ranks: ranks.map((list) => Int32Array.from(list)),
    literal: {
      nStates: states.length,
      nDms: optionCounts.length,
      moves: own.map((mask) => literalMoves(states, mask, directions)),
      ranks,
      decimals: states,
      own,
      directions,
    },
    coalitions:
      optionCounts.length >= 3
        ? [
            [0, 1],
            [1, 2],
          ]
        : optionCounts.length === 2
          ? [[0, 1]]
          : [],
    isGraph: false,
  };
}

/** Graph form with intransitive moves: 1–4 DMs, 2–7 states. */
export const graphTwins: fc.Arbitrary<TwinModel> = fc
  .record({ nDms: fc.integer({ min: 1, max: 4 }), nStates: fc.integer({ min: 2, max: 7 }) })
  .chain(({ nDms, nStates }) =>
    fc.record({
      nDms: fc.constant(nDms),
      nStates: fc.constant(nStates),
      arcs: fc.array(
        fc.array(fc.tuple(fc.nat({ max: nStates - 1 }), fc.nat({ max: nStates - 1 })), {
          maxLength: 10,
        }),
        { minLength: nDms, maxLength: nDms },
      ),
      seeds: fc.array(fc.nat({ max: 5 }), { minLength: 7 * nDms, maxLength: 7 * nDms }),
    }),
  )
  .map(({ nDms, nStates, arcs, seeds }) => {
    const space = enumerateStates({ form: 'graph', nDms, nStates, infeasible: [], coalesce: [] });
    const ranks = arcs.map((_, i) => Array.from({ length: nStates }, (_s, s) => seeds[7 * i + s]!));
    return {
      model: graphModel(space, arcs),
      ranks: ranks.map((list) => Int32Array.from(list)),
      literal: {
        nStates,
        nDms,
        moves: arcs.map((list) =>
          Array.from(
            { length: nStates },
            (_s, s) => new Set(list.filter(([a, b]) => a === s && b !== s).map(([, b]) => b)),
          ),
        ),
        ranks,
        decimals: [],
        own: [],
        directions: [],
      },
      coalitions:
        nDms >= 3
          ? [
              [0, 1],
              [1, 2],
            ]
          : nDms === 2
            ? [[0, 1]]
            : [],
      isGraph: true,
    };
  });
