import type { OwnGroups } from '../moves/ownGroups.ts';

/** Most rounds over all movers; models that need more are searched instead, which is linear. */
const maxRounds = 12;

/** The least value after sequences of improvements, by sweeps: each mover's own groups are gone through
 *  from its best state to its worst, and a state takes the least value of the strictly better ones;
 *  again over all movers, but only the groups in which another mover changed something, until nothing
 *  changes.
 *  @param groups  of each mover, every subgroup sorted by its ranks.
 *  @returns Int32Array [nStates]; null where a mover has one-way options (its groups are no lists then),
 *  or where too many rounds would be needed. */
export function leastBySweeps(groups: readonly OwnGroups[], values: Int32Array): Int32Array | null {
  if (groups.some(({ nOneWay }) => nOneWay > 0)) return null;
  const out = values.slice();
  /** Per mover and subgroup: 1 = something in it changed since it was last gone through. */
  const stale = groups.map(({ nSubgroups }) => new Uint8Array(nSubgroups).fill(1));
  let nQuiet = 0;
  for (let turn = 0; nQuiet < groups.length; turn++) {
    if (turn >= maxRounds * groups.length) return null;
    nQuiet = sweep(groups, turn % groups.length, stale, out) ? 0 : nQuiet + 1;
  }
  return out;
}

/** Goes through the stale groups of one mover. @returns whether a value changed. */
function sweep(
  groups: readonly OwnGroups[],
  mover: number,
  stale: readonly Uint8Array[],
  values: Int32Array,
): boolean {
  const { start, order, sortedKeys, nSubgroups } = groups[mover]!;
  const own = stale[mover]!;
  let isChanged = false;
  for (let g = 0; g < nSubgroups; g++) {
    if (own[g] === 0) continue;
    own[g] = 0;
    const first = start[g]!;
    /** Least value of the states strictly better than those of `key`, and of those with it. */
    let least = noValue;
    let tied = noValue;
    let key = -1;
    for (let at = start[g + 1]! - 1; at >= first; at--) {
      const s = order[at]!;
      if (sortedKeys![at] !== key) {
        if (tied < least) least = tied;
        tied = noValue;
        key = sortedKeys![at]!;
      }
      const value = values[s]!;
      if (least < value) {
        values[s] = least;
        if (least < tied) tied = least;
        isChanged = true;
        for (let m = 0; m < groups.length; m++) {
          if (m !== mover) stale[m]![groups[m]!.subgroupOf[s]!] = 1;
        }
      } else if (value < tied) tied = value;
    }
  }
  return isChanged;
}

/** Above every value. */
const noValue = 2 ** 31 - 1;
