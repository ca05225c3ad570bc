import type { Model } from '../moves/model.ts';
import { countingSort, largest } from '../moves/ownGroups.ts';

/** States above which finding such preferences costs more than it saves. */
const maxStates = 2 ** 16;

/** Ranks that say no more than which of a decision maker's own moves are improvements: places within
 *  its own groups, from 0, equal where the ranks are equal. Preferences that differ only between
 *  states no own move connects have the same ones, and then sanctions of others that are made of
 *  improvements are the same, too.
 *  @param ranks  Int32Array [nStates] of decision maker `i`, values ≥ 0.
 *  @returns Int32Array [nStates]; `ranks` itself where moves are not within groups of states, and in
 *  large models. */
export function localRanks(model: Model, i: number, ranks: Int32Array): Int32Array {
  if (!model.isTransitive || ranks.length > maxStates) return ranks;
  const { nOneWay, nSubgroups, subgroupOf } = model.groups(i);
  const byRank = countingSort(ranks, largest(ranks) + 1, null).order;
  const lastRank = new Int32Array(nSubgroups >>> nOneWay).fill(-1);
  const lastPlace = new Int32Array(nSubgroups >>> nOneWay).fill(-1);
  const places = new Int32Array(ranks.length);
  for (let at = 0; at < byRank.length; at++) {
    const s = byRank[at]!;
    const group = subgroupOf[s]! >>> nOneWay;
    if (lastRank[group] !== ranks[s]) {
      lastRank[group] = ranks[s]!;
      lastPlace[group]!++;
    }
    places[s] = lastPlace[group]!;
  }
  return places;
}
