import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  analyse,
  type Concept,
  type Direction,
  enumerateStates,
  type Formula,
  graphModel,
  optionModel,
  unilateralMoves,
} from '../src/index.ts';
import { runs } from './randomModels.ts';

const concepts: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq', 'symseq'];

const atom = (index: number): Formula => ({ kind: 'atom', index });

/** Groups of up to 8, 16, 32 and more states take different ways. */
const shapes = fc.constantFrom(
  [3, 2, 2],
  [4, 3],
  [2, 4, 1],
  [5, 2],
  [3, 5],
  [6, 2],
  [1, 6, 1],
  [7, 1],
);

test('the same moves as a graph give the same stability, whatever the size of the groups', () => {
  fc.assert(
    fc.property(
      shapes,
      fc.array(fc.constantFrom<Direction>('both', 'both', 'both', 'forward', 'backward'), {
        minLength: 8,
        maxLength: 8,
      }),
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 2 }),
      fc.constantFrom(2, 30, 5000),
      fc.nat(),
      (optionCounts, anyDirections, isFree, excluded, nRanks, seed) => {
        const nOptions = optionCounts.reduce((sum, count) => sum + count, 0);
        const directions = anyDirections
          .slice(0, nOptions)
          .map((one): Direction => (isFree ? 'both' : one));
        const infeasible = excluded
          .filter(([a, b]) => a !== b && Math.max(a, b) < nOptions)
          .map(([a, b]): Formula => ({ kind: 'and', left: atom(a), right: atom(b) }));
        const space = enumerateStates({ form: 'options', optionCounts, infeasible, coalesce: [] });
        const model = optionModel(space, directions);
        let state = seed >>> 0;
        const random = (): number => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return Math.floor((state / 2 ** 32) * nRanks);
        };
        const ranks = optionCounts.map(() =>
          Int32Array.from({ length: space.nStates }, () => random()),
        );
        const arcs = optionCounts.map((_, i) =>
          Array.from({ length: space.nStates }, (_each, s) =>
            Array.from(unilateralMoves(model, i, s), (t) => [s, t] as const),
          ).flat(),
        );
        const graph = enumerateStates({
          form: 'graph',
          nDms: optionCounts.length,
          nStates: space.nStates,
          infeasible: [],
          coalesce: [],
        });
        const found = analyse(model, ranks, concepts);
        const expected = analyse(graphModel(graph, arcs), ranks, concepts);
        for (const concept of concepts) {
          expect(found.stable.get(concept), concept).toEqual(expected.stable.get(concept));
        }
      },
    ),
    runs(120),
  );
});
