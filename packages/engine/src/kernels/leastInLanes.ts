import type { Pulse } from '../model/pulse.ts';
import type { OwnGroups } from '../moves/ownGroups.ts';
import { type Lanes, lesserInLanes } from './lanes.ts';

/** Most rounds over all movers. */
const maxRounds = 64;

/** The least value after sequences of improvements, for the values of several arrays at once. By sweeps:
 *  each mover's own groups are gone through from its best state to its worst, and a state takes the
 *  least value of the strictly better ones; again over all movers, but only the groups in which another
 *  mover changed something, until nothing changes.
 *  @param groups  of each mover, every subgroup sorted by its ranks.
 *  @param values  Int32Array [nStates × nWords] from `packLanes`, replaced in place.
 *  @returns false where a mover has one-way options, or where too many rounds would be needed: then the
 *  values are of no use any more. */
export function leastInLanes(
  lanes: Lanes,
  groups: readonly OwnGroups[],
  nWords: number,
  values: Int32Array,
  pulse: Pulse,
): boolean {
  if (groups.some(({ nOneWay }) => nOneWay > 0)) return false;
  /** Per mover and subgroup: 1 = something in it changed since it was last gone through. */
  const stale = groups.map(({ nSubgroups }) => new Uint8Array(nSubgroups).fill(1));
  /** Least values of the states strictly better than those of the current key, and of those with it. */
  const least = new Int32Array(nWords);
  const tied = new Int32Array(nWords);
  let nQuiet = 0;
  for (let turn = 0; nQuiet < groups.length; turn++) {
    if (turn >= maxRounds * groups.length) return false;
    pulse();
    const mover = turn % groups.length;
    nQuiet = sweep(lanes, groups, mover, stale, values, least, tied) ? 0 : nQuiet + 1;
  }
  return true;
}

/** Goes through the stale groups of one mover. @returns whether a value changed. */
function sweep(
  { width, high }: Lanes,
  groups: readonly OwnGroups[],
  mover: number,
  stale: readonly Uint8Array[],
  values: Int32Array,
  least: Int32Array,
  tied: Int32Array,
): boolean {
  const { start, order, sortedKeys, nSubgroups } = groups[mover]!;
  const own = stale[mover]!;
  const nWords = least.length;
  let isChanged = false;
  for (let g = 0; g < nSubgroups; g++) {
    if (own[g] === 0) continue;
    own[g] = 0;
    const first = start[g]!;
    least.fill(~high);
    tied.fill(~high);
    let key = -1;
    for (let at = start[g + 1]! - 1; at >= first; at--) {
      const s = order[at]!;
      if (sortedKeys![at] !== key) {
        key = sortedKeys![at]!;
        for (let w = 0; w < nWords; w++) {
          least[w] = lesserInLanes(least[w]!, tied[w]!, high, width);
          tied[w] = ~high;
        }
      }
      let changes = 0;
      for (let w = 0, word = s * nWords; w < nWords; w++, word++) {
        const before = values[word]!;
        const now = lesserInLanes(before, least[w]!, high, width);
        values[word] = now;
        changes |= before ^ now;
        tied[w] = lesserInLanes(tied[w]!, now, high, width);
      }
      if (changes === 0) continue;
      isChanged = true;
      for (let m = 0; m < groups.length; m++) {
        if (m !== mover) stale[m]![groups[m]!.subgroupOf[s]!] = 1;
      }
    }
  }
  return isChanged;
}
