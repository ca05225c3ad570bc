import { isAllowed, type Model } from './model.ts';

/** Moves of one decision maker as bits: bit b of a state's mask is the b-th state of its group. */
export interface GroupMasks {
  /** States group by group: bit b of a mask of s is `cells[first[s] + b]`. */
  readonly cells: Int32Array;
  readonly first: Int32Array;
  readonly size: Int32Array;
  /** R_i(s) as a mask: Int32Array [nStates]. */
  readonly moves: Int32Array;
  readonly largestGroup: number;
}

const maxBits = 32;

/** @returns null where moves are not within groups of states, or a group has more than 32. */
export function groupMasks(model: Model, i: number): GroupMasks | null {
  if (!model.isTransitive) return null;
  const { decimals, nStates } = model.space;
  const { nOneWay, subgroupOf, start, order } = model.groups(i);
  const patterns = 2 ** nOneWay;
  const first = new Int32Array(nStates);
  const size = new Int32Array(nStates);
  const moves = new Int32Array(nStates);
  let largestGroup = 0;
  for (let s = 0; s < nStates; s++) {
    const base = subgroupOf[s]! - (subgroupOf[s]! % patterns);
    first[s] = start[base]!;
    size[s] = start[base + patterns]! - first[s]!;
    if (size[s]! > largestGroup) largestGroup = size[s]!;
    if (largestGroup > maxBits) return null;
    const a = decimals === null ? s : decimals[s]!;
    for (let bit = 0; bit < size[s]!; bit++) {
      const t = order[first[s]! + bit]!;
      const b = decimals === null ? t : decimals[t]!;
      if (s !== t && isAllowed(model, i, a, b)) moves[s]! |= 1 << bit;
    }
  }
  return { cells: order, first, size, moves, largestGroup };
}
