import { ModelError } from '../model/error.ts';
import { decimalOf } from '../states/numbering.ts';
import type { StateSpace } from '../states/stateSpace.ts';

/** Ranks by the sum of the weights of the options taken.
 *  Decimal fractions are scaled to integers first, so that 0.1 + 0.2 ties with 0.3.
 *  @param weights  one finite number per option.
 *  @returns Int32Array [nStates], 0 = worst, without gaps.
 *  @throws ModelError "weights" for a wrong count or a number that is not finite. */
export function rankByWeights(space: StateSpace, weights: readonly number[]): Int32Array {
  if (weights.length !== space.nOptions) {
    throw new ModelError('weights', `${space.nOptions} weights expected`, weights.length);
  }
  const scaled = toIntegers(weights);
  const n = space.nStates;
  const sums = new Float64Array(n);
  for (let s = 0; s < n; s++) {
    let sum = 0;
    for (let rest = decimalOf(space, s); rest !== 0; rest &= rest - 1) {
      sum += scaled[31 - Math.clz32(rest & -rest)]!;
    }
    sums[s] = sum;
  }
  return denseRanks(sums);
}

/** Weights as integers in the same proportions where their sums are exact then, else as they are.
 *  @throws ModelError "weights" for a number that is not finite. */
export function toIntegers(weights: readonly number[]): number[] {
  let places = 0;
  for (const weight of weights) {
    if (!Number.isFinite(weight)) {
      throw new ModelError('weights', 'a weight must be a finite number', weight);
    }
    const [mantissa, exponent] = String(weight).split('e');
    const fraction = mantissa!.split('.')[1]?.length ?? 0;
    places = Math.max(places, fraction - Number(exponent ?? 0));
  }
  const scaled = weights.map((weight) => Math.round(weight * 10 ** places));
  const total = scaled.reduce((sum, weight) => sum + Math.abs(weight), 0);
  // Beyond exact integers the sums keep the precision of floating point.
  return total <= Number.MAX_SAFE_INTEGER ? scaled : [...weights];
}

/** Ranks of values without gaps, 0 = least; equal values tie. */
function denseRanks(values: Float64Array): Int32Array {
  const distinct = Float64Array.from(values).sort();
  let count = 0;
  for (let at = 0; at < distinct.length; at++) {
    if (at === 0 || distinct[at] !== distinct[at - 1]) distinct[count++] = distinct[at]!;
  }
  const ranks = new Int32Array(values.length);
  for (let s = 0; s < values.length; s++) {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (distinct[middle]! < values[s]!) low = middle + 1;
      else high = middle;
    }
    ranks[s] = low;
  }
  return ranks;
}
