import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, type Concept, concepts, type Formula, settle } from '../src/index.ts';
import type { LiteralState } from './oracle/literalModel.ts';
import {
  type GraphRecipe,
  graphRecipes,
  literalStatesOf,
  type OptionRecipe,
  optionRecipes,
  type Recipe,
  runs,
  twins,
} from './randomModels.ts';

/** A recipe under other names: what was decision maker i is `dmOf[i]` now, atom k is `atomOf[k]`. */
interface Relabelled<R extends Recipe> {
  readonly before: R;
  readonly after: R;
  readonly dmOf: readonly number[];
  readonly atomOf: readonly number[];
}

function permutations(n: number): fc.Arbitrary<number[]> {
  const all = Array.from({ length: n }, (_, at) => at);
  return fc.shuffledSubarray(all, { minLength: n, maxLength: n });
}

function renamed(formula: Formula, atomOf: readonly number[]): Formula {
  if (formula.kind === 'constant') return formula;
  if (formula.kind === 'atom') return { kind: 'atom', index: atomOf[formula.index]! };
  if (formula.kind === 'not') return { kind: 'not', of: renamed(formula.of, atomOf) };
  const { kind, left, right } = formula;
  return { kind, left: renamed(left, atomOf), right: renamed(right, atomOf) };
}

/** The list in which what stood at `at` stands at `placeOf[at]`. */
function moved<T>(list: readonly T[], placeOf: readonly number[]): T[] {
  return list.map((_, place) => list[placeOf.indexOf(place)]!);
}

/** What both forms share; tastes follow each state to its new index. */
function renamedCommon<R extends Recipe>(
  before: R,
  after: R,
  dmOf: readonly number[],
  atomOf: readonly number[],
): Relabelled<R> {
  const rename = (formula: Formula): Formula => renamed(formula, atomOf);
  const formulas = {
    infeasible: before.infeasible.map(rename).reverse(),
    coalesce: before.coalesce.map(rename).reverse(),
    world: {
      infeasible: before.world.infeasible.map(rename),
      absentOptions: before.world.absentOptions.map((k) => atomOf[k]!),
    },
    coalitions: before.coalitions.map((members) =>
      members.map((i) => dmOf[i]!).sort((a, b) => a - b),
    ),
  };
  const shape = { ...after, ...formulas };
  const placeOf = stateMap(literalStatesOf(before), literalStatesOf(shape), atomOf);
  const tastes = before.tastes.map((taste) => {
    const own = [...taste];
    for (const [s, t] of placeOf.entries()) own[t] = taste[s]!;
    return own;
  });
  return { before, after: { ...shape, tastes: moved(tastes, dmOf) }, dmOf, atomOf };
}

/** Index after the relabelling of each state before it. */
function stateMap(
  before: readonly LiteralState[],
  after: readonly LiteralState[],
  atomOf: readonly number[],
): number[] {
  const name = (atoms: Iterable<number>): string => [...atoms].sort((a, b) => a - b).join();
  return before.map(({ cells }) => {
    const wanted = name([...cells[0]!.taken].map((k) => atomOf[k]!));
    return after.findIndex((state) => state.cells.some(({ taken }) => name(taken) === wanted));
  });
}

const relabelledOptions: fc.Arbitrary<Relabelled<OptionRecipe>> = optionRecipes.chain((before) =>
  fc
    .record({
      dmOf: permutations(before.optionCounts.length),
      withinDm: fc.tuple(...before.optionCounts.map(permutations)),
    })
    .map(({ dmOf, withinDm }) => {
      const optionCounts = moved(before.optionCounts, dmOf);
      const firstOf = (counts: readonly number[], i: number): number =>
        counts.slice(0, i).reduce((sum, count) => sum + count, 0);
      const atomOf = before.optionCounts.flatMap((count, i) =>
        Array.from({ length: count }, (_, k) => firstOf(optionCounts, dmOf[i]!) + withinDm[i]![k]!),
      );
      const directions = moved(before.directions, atomOf);
      return renamedCommon(before, { ...before, optionCounts, directions }, dmOf, atomOf);
    }),
);

const relabelledGraphs: fc.Arbitrary<Relabelled<GraphRecipe>> = graphRecipes.chain((before) =>
  fc
    .record({ dmOf: permutations(before.arcs.length), atomOf: permutations(before.nStates) })
    .map(({ dmOf, atomOf }) => {
      const arcs = before.arcs.map((pairs) =>
        pairs.map(([a, b]) => [atomOf[a]!, atomOf[b]!] as const),
      );
      return renamedCommon(before, { ...before, arcs: moved(arcs, dmOf) }, dmOf, atomOf);
    }),
);

const forms: readonly (readonly [string, fc.Arbitrary<Relabelled<Recipe>>, readonly Concept[]])[] =
  [
    ['option form', relabelledOptions, concepts],
    ['graph form', relabelledGraphs, concepts.filter((concept) => concept !== 'sim')],
  ];

describe.each(forms)('%s', (_, recipes, wanted) => {
  test('other names for decision makers, options and states change nothing', () => {
    fc.assert(
      fc.property(recipes, ({ before, after, dmOf, atomOf }) => {
        const old = twins(before);
        const now = twins(after);
        const stateOf = stateMap(literalStatesOf(before), literalStatesOf(after), atomOf);
        expect(now.space.nStates).toBe(old.space.nStates);
        const oldTable = analyse(old.model, old.ranks, wanted).stable;
        const nowTable = analyse(now.model, now.ranks, wanted).stable;
        for (const concept of wanted) {
          const options = { concept, statusQuo: null };
          const oldRest = settle(old.model, old.ranks, {
            ...options,
            coalitions: before.coalitions,
          });
          const nowRest = settle(now.model, now.ranks, {
            ...options,
            coalitions: after.coalitions,
          });
          expect({
            concept,
            stable: dmOf.map((i) => stateOf.map((s) => nowTable.get(concept)![i]![s])),
            outcomes: stateOf.flatMap((t, s) => (nowRest.outcomes.includes(t) ? [s] : [])),
            mayCycle: nowRest.mayCycle,
          }).toEqual({
            concept,
            stable: oldTable.get(concept)!.map((marks) => [...marks]),
            outcomes: [...oldRest.outcomes],
            mayCycle: oldRest.mayCycle,
          });
        }
      }),
      runs(1000),
    );
  });
});
