import { jointMoves } from '../moves/joint.ts';
import type { Model } from '../moves/model.ts';

/** Coalition improvements of `members` from `s`: states they can reach by joint moves that every one
 *  of them strictly prefers to `s`; the states in between need improve nobody. Ascending.
 *  @param ranks  per decision maker Int32Array [nStates].
 *  Source: Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008. */
export function coalitionImprovements(
  model: Model,
  ranks: readonly Int32Array[],
  members: readonly number[],
  s: number,
): Int32Array {
  return jointMoves(model, members, s).filter((q) =>
    members.every((i) => ranks[i]![q]! > ranks[i]![s]!),
  );
}
