import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  analyse,
  analysis,
  type Concept,
  type Direction,
  enumerateStates,
  type Formula,
  optionModel,
} from '../src/index.ts';
import { sweepKernel } from '../src/sweeps/kernel.ts';
import { kernelHex } from '../src/sweeps/kernelHex.ts';
import { emit, sourceOf } from '../wasm/emit.ts';
import { runs } from './randomModels.ts';

const concepts: readonly Concept[] = ['nash', 'gmr', 'smr', 'seq', 'symseq'];

test('the bytes are what the text of the kernel gives, to the byte', () => {
  expect(sourceOf(emit())).toContain(kernelHex.slice(0, 96));
  const hex = Array.from(emit(), (byte) => byte.toString(16).padStart(2, '0')).join('');
  expect(hex).toBe(kernelHex);
});

test('this platform has the kernel', () => {
  expect(sweepKernel()).not.toBeNull();
});

const atom = (index: number): Formula => ({ kind: 'atom', index });
const both = (a: number, b: number): Formula => ({ kind: 'and', left: atom(a), right: atom(b) });

/** Exclusions among the options of one decision maker, or across; values of 16 and of 32 bits. */
test('on models of thousands of states the kernel gives the same verdicts as TypeScript alone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom([4, 4, 4], [3, 1, 4, 4], [2, 2, 2, 2, 2, 2], [6, 6], [1, 1, 5, 5], [7, 3, 2]),
      fc.constantFrom<readonly Direction[]>(['both'], ['both', 'both', 'forward', 'backward']),
      fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 5 }),
      fc.constantFrom(3, 60_000, 200_000),
      fc.nat(),
      (optionCounts, directions, excluded, nRanks, seed) => {
        const nOptions = optionCounts.reduce((sum, count) => sum + count, 0);
        const infeasible = excluded
          .filter(([a, b]) => a !== b && Math.max(a, b) < nOptions)
          .map(([a, b]) => both(a, b));
        const space = enumerateStates({ form: 'options', optionCounts, infeasible, coalesce: [] });
        let state = seed >>> 0;
        const random = (below: number): number => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return Math.floor((state / 2 ** 32) * below);
        };
        const model = optionModel(
          space,
          Array.from({ length: nOptions }, () => directions[random(directions.length)]!),
        );
        const ranksOf = (): Int32Array[] =>
          optionCounts.map(() => Int32Array.from({ length: space.nStates }, () => random(nRanks)));
        const ranks = ranksOf();
        const same = ranks.map((own) => own.slice());
        const plain = analyse(model, ranks, concepts, analysis(model, ranks, null));
        expect(analyse(model, same, concepts, analysis(model, same, sweepKernel()))).toEqual(plain);
      },
    ),
    runs(60),
  );
});

test('where improvements wind through all states a search takes over', () => {
  // Each decision maker has one option, and only by turns they come from state to state: the longest way
  // there is, along which each state is reached by one improvement.
  const nOptions = 12;
  const optionCounts = Array.from({ length: nOptions }, () => 1);
  const space = enumerateStates({ form: 'options', optionCounts, infeasible: [], coalesce: [] });
  const model = optionModel(
    space,
    optionCounts.map(() => 'both' as const),
  );
  const along = new Int32Array(space.nStates);
  for (let n = 0; n < along.length; n++) along[n ^ (n >>> 1)] = n;
  const ranks = optionCounts.map((_, j) => (j === 0 ? along.map((n) => along.length - n) : along));
  const same = ranks.map((own) => own.slice());
  const plain = analyse(model, ranks, concepts, analysis(model, ranks, null));
  expect(analyse(model, same, concepts, analysis(model, same, sweepKernel()))).toEqual(plain);
});
