import { bestMove } from '../kernels/bestMove.ts';
import { leastResponse, type Responses, responses } from '../kernels/leastResponse.ts';
import type { Model } from '../moves/model.ts';
import { opponents } from './opponents.ts';

/** Concepts whose test is one max–min over two reach relations. */
export type SequentialConcept = 'nash' | 'gmr' | 'smr' | 'seq' | 'symseq';

/** What several concepts and decision makers have in common on one model. */
export interface Analysis {
  readonly model: Model;
  /** Per decision maker Int32Array [nStates], higher is preferred, values ≥ 0. */
  readonly ranks: readonly Int32Array[];
  readonly anyMoves: Responses;
  readonly improvements: Responses;
  /** The best decision maker `i` can have by at most one move, per state; built once. */
  readonly best: (i: number) => Int32Array;
}

export function analysis(model: Model, ranks: readonly Int32Array[]): Analysis {
  const best: Int32Array[] = [];
  return {
    model,
    ranks,
    anyMoves: responses(model, null),
    improvements: responses(model, ranks),
    best: (i) => {
      best[i] ??= bestMove(model, i, ranks[i]!);
      return best[i];
    },
  };
}

/** The rank decision maker `i` can be held to once it has moved to a state: the least of the state
 *  itself and of what the others can bring about, under the concept.
 *
 *  - `nash`: nobody answers. `gmr`: any joint moves. `seq`: joint improvements.
 *  - `smr`, `symseq`: as these, but where the others lead, `i` may still take its best move.
 *
 *  A move from s to q is an undeterred improvement iff the result at q exceeds the rank of s; a state
 *  is stable iff no move of `i` from it is one.
 *  @returns Int32Array [nStates], rank values.
 *  Source: the definitions of Fang, Hipel & Kilgour 1993 and Rêgo & Vieira 2017, as one maximum over
 *  R_i of a minimum over R_O or R_O⁺; that minimum may include the state itself, because a move that
 *  does not improve never exceeds the rank of s. */
export function deterrence(shared: Analysis, concept: SequentialConcept, i: number): Int32Array {
  const own = shared.ranks[i]!;
  if (concept === 'nash') return own;
  const isSymmetric = concept === 'smr' || concept === 'symseq';
  const isCredible = concept === 'seq' || concept === 'symseq';
  const held = leastResponse(
    isCredible ? shared.improvements : shared.anyMoves,
    opponents(shared.model.nDms, [i]),
    isSymmetric ? shared.best(i) : own,
  );
  if (isSymmetric) {
    for (let s = 0; s < held.length; s++) if (own[s]! < held[s]!) held[s] = own[s]!;
  }
  return held;
}

/** Uint8Array [nStates], 1 = `i` has no undeterred improvement from the state.
 *  @param held  the deterrence of the concept for `i`. */
export function stableUnder(shared: Analysis, held: Int32Array, i: number): Uint8Array {
  const own = shared.ranks[i]!;
  const best = held === own ? shared.best(i) : bestMove(shared.model, i, held);
  const stable = new Uint8Array(own.length);
  for (let s = 0; s < own.length; s++) stable[s] = best[s]! <= own[s]! ? 1 : 0;
  return stable;
}
