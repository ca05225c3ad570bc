import { isHypercube, type Model } from './model.ts';

/** Where the states of one decision maker's own groups are: those that differ in its options only. In a
 *  hypercube that follows from the number of the state; otherwise it is listed. */
export interface OwnLayout {
  readonly nGroups: number;
  readonly largestGroup: number;
  /** In a hypercube its options are the bits from `low` to `high` − 1; 0 otherwise. */
  readonly low: number;
  readonly high: number;
  /** Null in a hypercube. */
  readonly listed: ListedGroups | null;
}

export interface ListedGroups {
  /** States group by group: those of group g are `states[start[g] .. start[g + 1] - 1]`. */
  readonly start: Int32Array;
  readonly states: Int32Array;
  /** Per state 32 times its group, plus its place in it; of use where no group has more than 32. */
  readonly slots: Int32Array;
}

/** @param model  with moves within groups of states, `isTransitive`. */
export function ownLayout(model: Model, i: number): OwnLayout {
  if (!isHypercube(model)) return listedLayout(model, i);
  const own = model.optionMoves!.own[i]!;
  const low = own === 0 ? 0 : 31 - Math.clz32(own & -own);
  const high = own === 0 ? 0 : 32 - Math.clz32(own);
  const size = 2 ** (high - low);
  return { nGroups: model.space.nStates / size, largestGroup: size, low, high, listed: null };
}

function listedLayout(model: Model, i: number): OwnLayout {
  const { nOneWay, nSubgroups, start: starts, order } = model.groups(i);
  const nGroups = nSubgroups >>> nOneWay;
  const start = new Int32Array(nGroups + 1);
  const slots = new Int32Array(model.space.nStates);
  let largestGroup = 0;
  for (let g = 0; g < nGroups; g++) {
    start[g] = starts[g << nOneWay]!;
    start[g + 1] = starts[(g + 1) << nOneWay]!;
    largestGroup = Math.max(largestGroup, start[g + 1]! - start[g]!);
    for (let at = start[g]!; at < start[g + 1]!; at++) slots[order[at]!] = g * 32 + at - start[g]!;
  }
  return { nGroups, largestGroup, low: 0, high: 0, listed: { start, states: order, slots } };
}
