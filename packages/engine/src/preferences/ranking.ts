import { ModelError } from '../model/error.ts';
import type { StateSpace } from '../states/stateSpace.ts';

/** Ranks from a list of state indices, best first; an inner list is a tie.
 *  @returns Int32Array [nStates], 0 = worst.
 *  @throws ModelError "ranking" where a state is missing, repeated or unknown. */
export function rankByRanking(
  space: StateSpace,
  ranking: readonly (readonly number[])[],
): Int32Array {
  const ranks = new Int32Array(space.nStates).fill(-1);
  for (const [at, tied] of ranking.entries()) {
    for (const s of tied) {
      if (ranks[s] === undefined) throw new ModelError('ranking', `no state has the index ${s}`, s);
      if (ranks[s] !== -1) throw new ModelError('ranking', `state index ${s} is ranked twice`, s);
      ranks[s] = ranking.length - 1 - at;
    }
  }
  const missing = ranks.indexOf(-1);
  if (missing >= 0)
    throw new ModelError('ranking', `state index ${missing} is not ranked`, missing);
  return ranks;
}
