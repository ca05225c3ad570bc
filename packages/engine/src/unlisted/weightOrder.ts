import { ModelError } from '../model/error.ts';
import { toIntegers } from '../preferences/weights.ts';
import { hasOption } from './optionSet.ts';
import type { Comparison, Order } from './order.ts';

const nLanes = 32;

/** Whether the sums of these weights are exact in 53 bits. */
export function areComparable(weights: readonly number[]): boolean {
  const scaled = toIntegers(weights);
  const total = scaled.reduce((sum, weight) => sum + Math.abs(weight), 0);
  return scaled.every(Number.isInteger) && total <= Number.MAX_SAFE_INTEGER;
}

/** Preference by the sum of the weights of the options taken, compared exactly.
 *  @param weights  one finite number per option.
 *  @throws ModelError "weights" for a number that is not finite, and where exact sums need more than 53
 *  bits. */
export function weightOrder(weights: readonly number[]): Order {
  const scaled = toIntegers(weights);
  if (!areComparable(weights)) {
    throw new ModelError(
      'weights',
      'weights whose exact sums need more than 53 bits cannot be compared',
      weights,
    );
  }
  const weighted = scaled.flatMap((weight, k) => (weight === 0 ? [] : [k]));
  // What the comparison hangs on most comes first.
  const byWeight = [...weighted].sort((a, b) => Math.abs(scaled[b]!) - Math.abs(scaled[a]!));
  const sums = new Float64Array(nLanes);
  const found: Comparison = { better: 0, worse: 0, equal: 0, open: -1 };
  return {
    against: (state) => {
      let standard = 0;
      for (const k of weighted) if (hasOption(state, k)) standard += scaled[k]!;
      return (planes, lanes) => {
        found.better = 0;
        found.worse = 0;
        found.equal = 0;
        found.open = -1;
        let least = 0;
        let most = 0;
        sums.fill(0);
        for (const k of byWeight) {
          const weight = scaled[k]!;
          const taken = planes.mayTake[k]!;
          if (planes.isOpen(k)) {
            if (found.open < 0) found.open = k;
            if (weight < 0) least += weight;
            else most += weight;
          } else if (taken === -1) {
            least += weight;
            most += weight;
          } else if (taken !== 0) {
            for (let lane = 0; lane < nLanes; lane++) {
              if (((taken >>> lane) & 1) === 1) sums[lane]! += weight;
            }
          }
        }
        for (let lane = 0; lane < nLanes; lane++) {
          const bit = 1 << lane;
          if ((lanes & bit) === 0) continue;
          const low = sums[lane]! + least;
          const high = sums[lane]! + most;
          if (high > standard) found.better |= bit;
          if (low < standard) found.worse |= bit;
          if (low <= standard && standard <= high) found.equal |= bit;
        }
        return found;
      };
    },
    between: (planes, others, changed, lanes) => {
      found.better = 0;
      found.worse = 0;
      found.equal = 0;
      found.open = -1;
      for (let lane = 0; lane < nLanes; lane++) {
        const bit = 1 << lane;
        if ((lanes & bit) === 0) continue;
        let gain = 0;
        for (const k of weighted) {
          if (!hasOption(changed, k)) continue;
          if ((planes.mayTake[k]! & bit) !== 0) gain += scaled[k]!;
          if ((others.mayTake[k]! & bit) !== 0) gain -= scaled[k]!;
        }
        if (gain > 0) found.better |= bit;
        else if (gain < 0) found.worse |= bit;
        else found.equal |= bit;
      }
      return found;
    },
  };
}
