import { expect, test } from 'vitest';
import { analyse, analysis, type Concept, type Model } from '../src/index.ts';
import { boxOf } from '../src/sweeps/box.ts';
import { type SweepKernel, sweepKernel } from '../src/sweeps/kernel.ts';
import { freeModel } from './randomModels.ts';

// How much is done, not how long it takes: counts are the same on every machine.

const sequential: readonly Concept[] = ['seq', 'symseq'];

/** Uniform whole numbers below a bound, the same ones every time. */
function numbers(): (below: number) => number {
  let state = 20161013;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function strictRanks({ nDms, space }: Model): Int32Array[] {
  const random = numbers();
  return Array.from({ length: nDms }, () => {
    const ranks = Int32Array.from({ length: space.nStates }, (_, s) => s);
    for (let s = ranks.length - 1; s > 0; s--) {
      const t = random(s + 1);
      [ranks[s], ranks[t]] = [ranks[t]!, ranks[s]!];
    }
    return ranks;
  });
}

/** The kernel, and how many cells its sweeps have looked at. */
function countingKernel(model: Model): { kernel: SweepKernel; visits: () => number } {
  const { functions, room } = sweepKernel()!;
  let visits = 0;
  const lanes = { sweep16: 8, sweep16OneWay: 8, sweep32: 4, sweep32OneWay: 4 };
  const counted = { ...functions };
  for (const [name, nLanes] of Object.entries(lanes) as [keyof typeof lanes, number][]) {
    counted[name] = (...given) => {
      const done = functions[name](...given);
      const size = given[4];
      visits += (done >>> 1) * size * nLanes;
      return done;
    };
  }
  expect(boxOf(model)).not.toBeNull();
  return { kernel: { functions: counted, room }, visits: () => visits };
}

/** Cells looked at per cell and search. */
function visitsPerCell(optionCounts: readonly number[]): number {
  const model = freeModel(optionCounts);
  const ranks = strictRanks(model);
  const { kernel, visits } = countingKernel(model);
  analyse(model, ranks, sequential, analysis(model, ranks, kernel));
  return visits() / (model.space.nStates * model.nDms * sequential.length);
}

test('sweeps look at each cell about ten times, however many there are', () => {
  const few = visitsPerCell([4, 4, 4]);
  const many = visitsPerCell([4, 4, 4, 4]);
  expect(few).toBeLessThan(7);
  expect(many).toBeLessThan(9);
});

test('a search follows each state once', () => {
  // Both are large enough to be searched in the same way.
  const small = freeModel([4, 4, 4, 3, 2]);
  const large = freeModel([4, 4, 4, 4, 3]);
  // A pulse comes every 65,536 states that are followed; others come before every pass, and those are
  // as many for both.
  const nFollowed = large.space.nStates * large.nDms * sequential.length;
  const nMore = nPulses(large) - nPulses(small);
  expect(nMore * 2 ** 16).toBeLessThanOrEqual(nFollowed);
  expect(nMore).toBeGreaterThan(0);
});

function nPulses(model: Model): number {
  let count = 0;
  const ranks = strictRanks(model);
  const pulse = (): void => {
    count++;
  };
  analyse(model, ranks, sequential, analysis(model, ranks, null, pulse));
  return count;
}
