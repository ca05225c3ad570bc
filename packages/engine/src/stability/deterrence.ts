import { bestMove } from '../kernels/bestMove.ts';
import { leastResponse } from '../kernels/leastResponse.ts';
import type { StabilityConcept } from '../model/concept.ts';
import { largest } from '../moves/ownGroups.ts';
import { type Analysis, complement } from './analysis.ts';
import { opponents } from './opponents.ts';
import { rankedOn } from './ranked.ts';

/** Concepts whose test is one max–min over two reach relations. */
export type SequentialConcept = 'nash' | 'gmr' | 'smr' | 'seq' | 'symseq';

/** The rank decision maker `i` can be held to once it, or the coalition it acts in, has moved to a
 *  state: the least of the state itself and of what the others can bring about, under the concept.
 *
 *  - `nash`: nobody answers. `gmr`: any joint moves. `seq`: joint improvements.
 *  - `smr`, `symseq`: as these, but where the others lead, the best that can still be reached counts.
 *
 *  A move of `i` from s to q is an undeterred improvement iff the result at q exceeds the rank of s; a
 *  state is stable iff no move of `i` from it is one. A coalition's move is one only if that holds for
 *  every member; but for `smr` and `symseq`, where members may escape to different states, that is
 *  not enough.
 *  @param members  the coalition, ascending; `i` alone if absent.
 *  @returns Int32Array [nStates], rank values.
 *  Source: the definitions of Fang, Hipel & Kilgour 1993 and Rêgo & Vieira 2017, as one maximum over
 *  R_i of a minimum over R_O or R_O⁺; that minimum may include the state itself, because a move that
 *  does not improve never exceeds the rank of s. */
export function deterrence(
  shared: Analysis,
  concept: SequentialConcept,
  i: number,
  members: readonly number[] = [i],
): Int32Array {
  const own = shared.ranks[i]!;
  if (concept === 'nash') return own;
  const isSymmetric = hasEscapes(concept);
  const held = leastResponse(
    isCredible(concept) ? shared.improvements : shared.anyMoves,
    opponents(shared.model.nDms, members),
    !isSymmetric ? own : members.length === 1 ? shared.best(i) : bestTogether(shared, members, own),
  );
  if (isSymmetric) {
    for (let s = 0; s < held.length; s++) if (own[s]! < held[s]!) held[s] = own[s]!;
  }
  return held;
}

/** Whether sanctioners make only improvements. */
export function isCredible(concept: StabilityConcept): boolean {
  return concept === 'seq' || concept === 'symseq';
}

/** Whether the sanctioned may move on from a sanction, so that it counts only where nothing better is
 *  left to them. */
export function hasEscapes(concept: StabilityConcept): boolean {
  return concept === 'smr' || concept === 'symseq';
}

/** The greatest value a coalition can have by staying at s or by joint moves: max over {s} ∪ R_H(s).
 *  @param values  Int32Array [nStates], values ≥ 0. */
export function bestTogether(
  shared: Analysis,
  members: readonly number[],
  values: Int32Array,
): Int32Array {
  const top = largest(values);
  return complement(leastResponse(shared.anyMoves, members, complement(values, top)), top);
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

/** Uint8Array [nStates], 1 = stable for `i` under the concept; computed once, also for other worlds
 *  where the others' preferences are no matter. */
export function keptStable(shared: Analysis, concept: SequentialConcept, i: number): Uint8Array {
  if (isCredible(concept)) return stableUnder(shared, keptDeterrence(shared, concept, i), i);
  const { stable: known } = rankedOn(shared.model, i, shared.ranks[i]!);
  const stable = known.get(concept) ?? stableUnder(shared, keptDeterrence(shared, concept, i), i);
  known.set(concept, stable);
  return stable;
}

/** The deterrence of a concept, kept for whoever asks again. */
export function keptDeterrence(
  shared: Analysis,
  concept: SequentialConcept,
  i: number,
): Int32Array {
  if (!isCredible(concept)) {
    const { deterrence: known } = rankedOn(shared.model, i, shared.ranks[i]!);
    const held = known.get(concept) ?? deterrence(shared, concept, i);
    known.set(concept, held);
    return held;
  }
  const kept = shared.kept.deterrence.get(concept) ?? [];
  shared.kept.deterrence.set(concept, kept);
  kept[i] ??= deterrence(shared, concept, i);
  return kept[i];
}
