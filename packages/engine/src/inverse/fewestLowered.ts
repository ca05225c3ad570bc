/** Which levels of a ranking have to come below another one so that something holds, with the fewest
 *  neighbouring swaps. */
export interface Lowered {
  /** Indices of levels, the nearest first; null where more sets would have to be looked at. */
  readonly levels: readonly number[] | null;
  /** How many swaps it takes; without levels it takes more than that. */
  readonly nSwaps: number;
}

/** Sets of levels looked at before the search is given up. */
const mostSets = 2 ** 17;

/** The fewest neighbouring swaps of the levels above one that bring such levels below it that `holds`.
 *  Lowering a level takes a swap with the one in question and one with each level in between that stays
 *  above; so it may pay to lower those as well. What holds of a set of levels must hold of more.
 *  @param nAbove  levels above, the nearest has index 0.
 *  @param matters  whether lowering the level can make a difference.
 *  Cost: up to some 40 swaps are within reach.
 *  @throws Error where all levels below do not do. */
export function fewestLowered(
  nAbove: number,
  matters: (level: number) => boolean,
  holds: (levels: readonly number[]) => boolean,
): Lowered {
  /** Sets by their number of swaps, the farthest level of each last. */
  const bySwaps: number[][][] = [[[]]];
  let nLooked = 0;
  for (let nSwaps = 0; nSwaps < bySwaps.length; nSwaps++) {
    for (const levels of bySwaps[nSwaps] ?? []) {
      if (++nLooked > mostSets) return { levels: null, nSwaps: nSwaps - 1 };
      const last = levels.at(-1);
      // A set whose farthest level does not matter is no better than without it.
      if ((last === undefined || matters(last)) && holds(levels)) return { levels, nSwaps };
      for (let level = (last ?? -1) + 1; level < nAbove; level++) {
        const total = nSwaps + level - levels.length + 1;
        bySwaps[total] ??= [];
        bySwaps[total].push([...levels, level]);
      }
    }
  }
  throw new Error('with all levels below it must hold');
}
